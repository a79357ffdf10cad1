import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import type { LetterBatch } from "@/lib/core/generated/client";
import { isId } from "@/lib/core/ids";
import { maskedAddress } from "../address";
import { assertMayEditLetters, maySeeFigures } from "../policy";
import { RECIPIENT_STATES, type Tally } from "./lifecycle";

/** A batch as the desk sees it; `tally` are its recipients as they stand now. */
export type BatchView = Pick<
  LetterBatch,
  "id" | "editionId" | "number" | "state" | "size" | "notBefore" | "attempts" | "claimedAt" | "endedAt"
> &
  Pick<LetterBatch, "note" | "settled" | "settledBy" | "settledAt" | "splitFrom"> & { tally: Tally };

async function talliesOf(batchIds: string[]): Promise<Map<string, Tally>> {
  const groups = await db().letterRecipient.groupBy({
    by: ["batchId", "state"],
    where: { batchId: { in: batchIds } },
    _count: true,
  });
  const none = Object.fromEntries(RECIPIENT_STATES.map((state) => [state, 0])) as Tally;
  const tallies = new Map(batchIds.map((id) => [id, { ...none }]));
  for (const { batchId, state, _count } of groups) {
    const tally = tallies.get(batchId ?? "");
    if (tally) tally[state] = _count;
  }
  return tallies;
}

const viewOf = (batch: LetterBatch, tally: Tally): BatchView => {
  const { id, editionId, number, state, size, notBefore, attempts, claimedAt, endedAt } = batch;
  const { note, settled, settledBy, settledAt, splitFrom } = batch;
  return {
    ...{ id, editionId, number, state, size, notBefore, attempts, claimedAt, endedAt },
    ...{ note, settled, settledBy, settledAt, splitFrom, tally },
  };
};

/** All batches of an edition, by number. @throws DomainError forbidden, not_found. */
export async function batchesOf(actor: Actor, editionId: string): Promise<BatchView[]> {
  if (!maySeeFigures(actor)) throw forbidden("Only the desk sees what became of letters.");
  if (!isId(editionId)) throw notFound("The edition");
  const batches = await db().letterBatch.findMany({ where: { editionId }, orderBy: { number: "asc" } });
  const tallies = await talliesOf(batches.map(({ id }) => id));
  return batches.map((batch) => viewOf(batch, tallies.get(batch.id) as Tally));
}

/** Somebody of whom nobody knows whether they got their letter. */
export type Doubted = {
  id: string;
  /** Enough of it for a look into a mail server's log (lib/newsletter/address.ts); "" once erased. */
  address: string;
  /** When it was handed over. */
  handedAt: Date | null;
};

export type UncertainBatch = BatchView & {
  day: string;
  kind: string;
  publicationId: string;
  recipients: Doubted[];
};

const MOST = 50;

/**
 * Batches that wait for a person's decision, the oldest first.
 * @param editionId of one edition; left out, of all. @throws DomainError forbidden.
 */
export async function uncertainBatches(actor: Actor, editionId?: string): Promise<UncertainBatch[]> {
  assertMayEditLetters(actor);
  const batches = await db().letterBatch.findMany({
    where: { state: "uncertain", settled: "", ...(editionId ? { editionId } : {}) },
    orderBy: [{ endedAt: "asc" }, { id: "asc" }],
    take: MOST,
    include: {
      edition: { select: { day: true, kind: true, publicationId: true } },
      recipients: {
        where: { state: "uncertain" },
        orderBy: { id: "asc" },
        select: { id: true, handedAt: true, subscriber: { select: { address: true } } },
      },
    },
  });
  const tallies = await talliesOf(batches.map(({ id }) => id));
  return batches.map(({ edition, recipients, ...batch }) => ({
    ...viewOf(batch, tallies.get(batch.id) as Tally),
    ...edition,
    recipients: recipients.map(({ id, handedAt, subscriber: { address } }) => ({
      ...{ id, handedAt },
      address: address ? maskedAddress(address) : "",
    })),
  }));
}
