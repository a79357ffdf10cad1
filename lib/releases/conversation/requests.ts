import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Prisma, type Tx, transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { mailDeclined, mailRequested } from "./letters";
import { recordTalk, talkOn } from "./release";
import { type RequestInput, type RequestKind, requestable } from "./schema";

/**
 * Asks the desk to correct or to take back what it has approved (S7). One open request of a kind at a time.
 * @throws DomainError not_found, forbidden, conflict (wrong moment; one is open already).
 */
export async function askDesk(
  actor: Actor,
  input: { id: string } & RequestInput,
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { release, side } = await talkOn(tx, actor, input.id);
    if (side !== "author") throw forbidden("Only the organisation may ask for this.");
    if (!requestable(release.status).includes(input.kind))
      throw conflict(
        input.kind === "correction"
          ? "Only a published release can be corrected."
          : "Only a scheduled or published release can be withdrawn by the desk.",
      );
    const open = await tx.releaseRequest.findFirst({
      where: { releaseId: release.id, kind: input.kind, status: "open" },
    });
    if (open) throw conflict(`You have asked for a ${input.kind} already; the desk will answer.`);
    const asked = await tx.releaseRequest.create({
      data: {
        releaseId: release.id,
        kind: input.kind,
        text: input.text,
        ...(input.patch ? { patch: input.patch as Prisma.InputJsonObject } : {}),
        createdById: actor.userId,
        createdByName: actor.name,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordTalk(tx, actor, "request", release, now, {
      request: asked.id,
      kind: input.kind,
      text: input.text,
      fields: Object.keys(input.patch ?? {}),
    });
    await mailRequested(tx, release, { ...asked, kind: input.kind, text: input.text, by: actor.name }, now);
    return asked;
  });
}

/** Refuses what an organisation asked for, with a reason it reads. @throws DomainError not_found, forbidden, conflict. */
export async function declineRequest(
  actor: Actor,
  input: { id: string; requestId: string; answer: string },
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { release, side } = await talkOn(tx, actor, input.id);
    if (side !== "editor") throw forbidden("You belong to this organisation: another editor has to decide.");
    const found = isId(input.requestId)
      ? await tx.releaseRequest.findFirst({ where: { id: input.requestId, releaseId: release.id } })
      : null;
    if (!found) throw notFound("The request");
    if (found.status !== "open") throw conflict("This request has been answered already.");
    await answer(tx, actor, [found.id], "declined", input.answer, now);
    const kind = found.kind as RequestKind;
    await recordTalk(tx, actor, "request_decline", release, now, {
      request: found.id,
      kind,
      reason: input.answer,
    });
    await mailDeclined(tx, release, { id: found.id, kind, answer: input.answer }, now);
    return { id: found.id };
  });
}

async function answer(
  tx: Tx,
  actor: Actor,
  ids: string[],
  status: "done" | "declined",
  text: string,
  now: Date,
): Promise<number> {
  const { count } = await tx.releaseRequest.updateMany({
    where: { id: { in: ids }, status: "open" },
    data: {
      status,
      answer: text,
      answeredById: actor.userId,
      answeredByName: actor.name,
      answeredAt: now,
    },
  });
  return count;
}

/**
 * Notes, in the transaction of the move that did it, that what was asked for is done.
 * @param which one request to correct, which no other is answered by, or "all" that are open: what is off the site
 * cannot be corrected there.
 * @throws DomainError conflict when that one request is not open any more.
 */
export async function settleRequests(
  tx: Tx,
  actor: Actor,
  releaseId: string,
  which: string | "all",
  text: string,
  now: Date,
): Promise<void> {
  const open = await tx.releaseRequest.findMany({
    where: {
      releaseId,
      status: "open",
      ...(which === "all" ? {} : { kind: "correction", id: isId(which) ? which : releaseId }),
    },
    select: { id: true },
  });
  const settled = await answer(
    tx,
    actor,
    open.map((each) => each.id),
    "done",
    text,
    now,
  );
  if (which !== "all" && settled === 0) throw conflict("This request has been answered already.");
}
