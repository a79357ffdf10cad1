import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { type Tx, transaction } from "@/lib/core/db";
import { conflict, DomainError } from "@/lib/core/errors";
import { FetchError } from "@/lib/core/fetch";
import { newId } from "@/lib/core/ids";
import { postable } from "@/lib/core/post";
import { OVERLAP_MS } from "./retry";
import { type EndpointInput, type EndpointPatch, MAX_ENDPOINTS } from "./schema";
import { assertKeeps, keptEndpoint } from "./scope";
import { newSecret, openSecret, sealSecret } from "./signing";

/** @throws DomainError invalid when no message may go there; private addresses are refused on connecting. */
export function assertPostable(url: string): void {
  try {
    postable(url);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    throw new DomainError("invalid", "Some fields need attention.", {
      issues: [{ path: "url", message: error.message }],
    });
  }
}

const nameOf = (url: string) => new URL(url).host;

const audit = (
  tx: Tx,
  actor: Actor,
  verb: string,
  endpoint: { id: string; url: string; organisationId: string },
  now: Date,
  data: Record<string, string | string[]> = {},
) =>
  record(
    tx,
    actor,
    `webhook.${verb}`,
    {
      type: "webhook",
      id: endpoint.id,
      name: nameOf(endpoint.url),
      organisationId: endpoint.organisationId,
    },
    now,
    { data },
  );

/**
 * Adds an endpoint. @returns its id and secret; the secret may be read again by owners and managers.
 * @throws DomainError not_found, forbidden, invalid (address), conflict (too many).
 */
export async function addEndpoint(
  actor: Actor,
  organisationId: string,
  input: EndpointInput,
  now: Date,
): Promise<{ id: string; secret: string }> {
  assertKeeps(actor, organisationId);
  assertPostable(input.url);
  const { secret = newSecret(), ...rest } = input;
  const id = newId();
  await transaction(async (tx) => {
    // Locks the organisation, so that two at once cannot both be the last.
    await tx.$queryRaw`select 1 from organisations where id = ${organisationId}::uuid for update`;
    if ((await tx.webhookEndpoint.count({ where: { organisationId } })) >= MAX_ENDPOINTS)
      throw conflict(`An organisation has at most ${MAX_ENDPOINTS} webhooks: remove one first.`);
    await tx.webhookEndpoint.create({
      data: {
        id,
        organisationId,
        ...rest,
        secret: sealSecret(organisationId, secret),
        createdAt: now,
        updatedAt: now,
      },
    });
    await audit(tx, actor, "create", { id, url: rest.url, organisationId }, now, { events: rest.events });
  });
  return { id, secret };
}

/** Changes, pauses or resumes an endpoint; resumed, its troubles are forgotten. */
export async function changeEndpoint(
  actor: Actor,
  id: string,
  { status, ...change }: EndpointPatch,
  now: Date,
): Promise<void> {
  const endpoint = await keptEndpoint(actor, id);
  if (change.url) assertPostable(change.url);
  const fields = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const state = status ? { status, ...(status === "active" ? { trouble: "", failingSince: null } : {}) } : {};
  await transaction(async (tx) => {
    await tx.webhookEndpoint.update({ where: { id }, data: { ...fields, ...state, updatedAt: now } });
    await audit(tx, actor, "change", { ...endpoint, ...change, url: change.url ?? endpoint.url }, now, {
      fields: [...Object.keys(fields), ...(status ? [status] : [])],
    });
  });
}

/** Removes an endpoint with its log; what was on its way to it is not sent any more. */
export async function removeEndpoint(actor: Actor, id: string, now: Date): Promise<void> {
  const endpoint = await keptEndpoint(actor, id);
  await transaction(async (tx) => {
    const { count } = await tx.webhookEndpoint.deleteMany({ where: { id } });
    if (count) await audit(tx, actor, "remove", endpoint, now);
  });
}

/** A new secret; for a day messages carry signatures of both, so that receivers can change over. */
export async function rotateSecret(
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ secret: string; previousUntil: Date }> {
  const endpoint = await keptEndpoint(actor, id);
  const secret = newSecret();
  const previousUntil = new Date(now.getTime() + OVERLAP_MS);
  await transaction(async (tx) => {
    // The one that is there when the row is written: of two rotations at once none is lost.
    await tx.$executeRaw`
      update webhook_endpoints set previous_secret = secret, previous_until = ${previousUntil},
        secret = ${sealSecret(endpoint.organisationId, secret)}, updated_at = ${now}
      where id = ${id}::uuid`;
    await audit(tx, actor, "rotate", endpoint, now);
  });
  return { secret, previousUntil };
}

/** The secret for whoever sets up the receiver; that it was looked at is on record. */
export async function revealSecret(actor: Actor, id: string, now: Date): Promise<{ secret: string }> {
  const endpoint = await keptEndpoint(actor, id);
  const secret = openSecret(endpoint.organisationId, endpoint.secret);
  if (secret === null)
    throw conflict("This secret can no longer be read: make a new one, and set it in your system.");
  await transaction((tx) => audit(tx, actor, "reveal", endpoint, now));
  return { secret };
}
