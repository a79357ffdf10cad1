import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, membershipOf } from "@/lib/auth/actor";
import { type Tx, transaction } from "@/lib/core/db";
import { conflict, DomainError, forbidden, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/jobs";
import { takePoint } from "@/lib/core/rate-limit";
import { newSecret } from "@/lib/core/secret";
import { announceFace } from "../face-changed";
import { mayKeepProfile } from "../policy";
import { domainOf, domainOfAddress, isFreeMail } from "./domain";
import { mailedToken, mailProof } from "./mailbox";
import { nextLook } from "./pace";
import type { ProofStart } from "./schema";
import { LINK_EXPIRED, linksEnded, renewable } from "./term";

const LIVING_MAX = 20;

export function assertMayProve(actor: Actor, organisationId: string): void {
  if (!membershipOf(actor, organisationId)) throw notFound("The organisation");
  if (!mayKeepProfile(actor, organisationId))
    throw forbidden("Only owners and managers may prove who the organisation is.");
  if (!actor.emailVerified) throw forbidden("Confirm your email address first: the link is in your inbox.");
}

const complaint = (path: string, message: string) =>
  new DomainError("invalid", message, { issues: [{ path, message }] });

function domainToProve(input: ProofStart): string {
  if (input.method !== "mailbox") {
    const domain = domainOf(input.domain);
    if (!domain) throw complaint("domain", "This is no domain that an organisation can hold.");
    return domain;
  }
  const domain = domainOfAddress(input.address);
  if (!domain) throw complaint("address", "This is no domain that an organisation can hold.");
  if (isFreeMail(domain))
    throw complaint("address", `Anybody can have an address at ${domain}: use one at your own domain.`);
  return domain;
}

/** Has a proof looked at soon; one look waits at most, however often it is asked for. */
export const enqueueLook = (tx: Tx, id: string, runAt?: Date): Promise<void> =>
  enqueue(
    tx,
    "identity-check",
    { id },
    { key: `identity:${id}`, maxAttempts: 5, ...(runAt ? { runAt } : {}) },
  );

/**
 * Begins a proof: says what has to be put where, or mails the link.
 * @throws DomainError not_found, forbidden, invalid (no domain, a mail provider's), conflict (under way or proved
 * already, too many), rate_limited.
 */
export async function startProof(actor: Actor, input: ProofStart, now: Date): Promise<{ id: string }> {
  const { organisationId, method } = input;
  assertMayProve(actor, organisationId);
  const domain = domainToProve(input);
  await takePoint("identity", organisationId);
  const id = newId();
  const secret = newSecret();
  await transaction(async (tx) => {
    // One after another: two at once would not see each other.
    await tx.$queryRaw`select 1 from organisations where id = ${organisationId}::uuid for update`;
    // A link that nobody opened in time stands in nobody's way.
    await tx.identityProof.updateMany({
      where: { organisationId, method: "mailbox", status: "pending", createdAt: { lte: linksEnded(now) } },
      data: { status: "expired", endedAt: now, trouble: LINK_EXPIRED },
    });
    const living = await tx.identityProof.findMany({
      where: { organisationId, status: { in: ["pending", "proved"] } },
      select: { method: true, domain: true, status: true, provedAt: true },
    });
    // A mailbox whose year is nearly over may be confirmed anew while it still counts.
    const renewed = (each: { status: string; provedAt: Date | null }) =>
      method === "mailbox" && each.status === "proved" && (each.provedAt ?? now) <= renewable(now);
    if (living.some((each) => each.method === method && each.domain === domain && !renewed(each)))
      throw conflict("This proof is under way already, or given: see below.");
    if (living.length >= LIVING_MAX) throw conflict(`There are ${LIVING_MAX} already: give one up first.`);
    await tx.identityProof.create({
      data: {
        id,
        organisationId,
        method,
        domain,
        token: method === "mailbox" ? mailedToken(secret) : secret,
        evidence: method === "mailbox" ? { where: input.address } : {},
        requestedById: actor.userId,
        requestedByName: actor.name,
        createdAt: now,
      },
    });
    if (method === "mailbox") await mailProof(tx, actor, { organisationId, address: input.address, secret });
    else await enqueueLook(tx, id, nextLook(now, now) ?? now);
    await record(tx, actor, "organisation.identity_begin", await subjectOf(tx, organisationId), now, {
      data: { method, domain },
    });
  });
  return { id };
}

/** The organisation as the log names it. */
export async function subjectOf(tx: Tx, organisationId: string) {
  const { name } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true },
  });
  return { type: "organisation" as const, id: organisationId, name, organisationId };
}

type Which = { organisationId: string; id: string };

/** Has a DNS record or a file looked for now. @throws DomainError not_found, forbidden, conflict, rate_limited. */
export async function lookNow(actor: Actor, { organisationId, id }: Which): Promise<null> {
  assertMayProve(actor, organisationId);
  await takePoint("identity", organisationId);
  await transaction(async (tx) => {
    const found = await tx.identityProof.findFirst({
      where: { id, organisationId },
      select: { status: true, method: true },
    });
    if (!found) throw notFound("The proof");
    if (found.method === "mailbox" || !["pending", "proved"].includes(found.status))
      throw conflict("There is nothing to look for: begin a new proof.");
    await enqueueLook(tx, id);
  });
  return null;
}

/**
 * Ends a proof, given or not: readers are told of it no more.
 * @throws DomainError not_found, forbidden, conflict (ended already).
 */
export async function giveUpProof(actor: Actor, { organisationId, id }: Which, now: Date): Promise<null> {
  assertMayProve(actor, organisationId);
  await transaction(async (tx) => {
    const found = await tx.identityProof.findFirst({ where: { id, organisationId } });
    if (!found) throw notFound("The proof");
    const { count } = await tx.identityProof.updateMany({
      where: { id, status: { in: ["pending", "proved"] } },
      data: { status: "given_up", endedAt: now },
    });
    if (count === 0) throw conflict("This proof has ended already.");
    const { method, domain, status } = found;
    await record(tx, actor, "organisation.identity_given_up", await subjectOf(tx, organisationId), now, {
      before: { status },
      after: { status: "given_up" },
      data: { method, domain },
    });
    await announceFace(tx, organisationId);
  });
  return null;
}
