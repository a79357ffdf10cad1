import { type Actor, membershipOf } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";

/** Whether this actor may suspend an organisation, lift that, or settle alarms about it: never their own. */
export const mayJudge = (actor: Actor, organisationId: string, ownIds: readonly string[] = []): boolean =>
  holds(actor, "organisations") && !membershipOf(actor, organisationId) && !ownIds.includes(organisationId);
