import { type Actor, isStaff } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";

/** The desk reads the log, but for how others get into their accounts (lib/audit/verbs.ts, PRIVATE_VERBS). */
export const mayReadLog = (actor: Actor): boolean => actor.kind === "system" || isStaff(actor);

/** All of the log, its export and checks of it: who keeps the people of the desk, and the operator. */
export const mayKeepLog = (actor: Actor): boolean => actor.kind === "system" || holds(actor, "people");
