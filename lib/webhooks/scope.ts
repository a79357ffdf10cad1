import "server-only";
import { type Actor, membershipOf } from "@/lib/auth/actor";
import { db, type Prisma } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { mayKeepWebhooks } from "./policy";

/** @throws DomainError not_found (no organisation of theirs), forbidden (neither owner nor manager). */
export function assertKeeps(actor: Actor, organisationId: string): void {
  if (!membershipOf(actor, organisationId)) throw notFound("The organisation");
  if (!mayKeepWebhooks(actor, organisationId))
    throw forbidden("Only owners and managers of the organisation may do this.");
}

/** @throws DomainError forbidden unless the actor keeps the webhooks of some organisation. */
export function assertKeepsAny(actor: Actor): void {
  if (!actor.memberships.some((each) => mayKeepWebhooks(actor, each.organisationId)))
    throw forbidden("Only owners and managers of an organisation may do this.");
}

export type EndpointRow = Prisma.WebhookEndpointGetPayload<{
  include: { organisation: { select: { slug: true; name: true } } };
}>;

/** An endpoint of an organisation that the actor keeps. @throws DomainError not_found, forbidden. */
export async function keptEndpoint(actor: Actor, id: string): Promise<EndpointRow> {
  const own = actor.memberships.map((each) => each.organisationId);
  const found = isId(id)
    ? await db().webhookEndpoint.findFirst({
        where: { id, organisationId: { in: own } },
        include: { organisation: { select: { slug: true, name: true } } },
      })
    : null;
  if (!found) throw notFound("The webhook");
  assertKeeps(actor, found.organisationId);
  return found;
}
