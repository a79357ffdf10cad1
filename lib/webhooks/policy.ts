import { type Actor, membershipOf } from "@/lib/auth/actor";

/** Whether this actor may keep the organisation's webhooks: its owners and managers. */
export function mayKeepWebhooks(actor: Actor, organisationId: string): boolean {
  const role = membershipOf(actor, organisationId)?.role;
  return role === "owner" || role === "manager";
}
