import { type Actor, membershipOf } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";

/** What ties an editor to an organisation: a place in it, or in one it has been compared with. */
export type Tie = "own" | "alike" | null;

/** Whether this actor may suspend an organisation, lift that, or settle alarms about it: never with a tie to it. */
export const mayJudge = (actor: Actor, organisationId: string, tie: Tie): boolean =>
  holds(actor, "organisations") && !membershipOf(actor, organisationId) && tie === null;
