import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { transaction } from "@/lib/core/db";
import { conflict, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { dayWords } from "@/lib/core/moment";
import { letterTitle } from "../issue/change";
import { assertMayEditLetters } from "../policy";
import { lockBatch } from "./claims";
import { appoint } from "./end";
import { batchAfter } from "./lifecycle";

/** `resend`: they get it again, twice at worst. `leave`: they get nothing more of it, never at worst. */
export const DECISIONS = ["resend", "leave"] as const;
export type Decision = (typeof DECISIONS)[number];

/**
 * Decides what becomes of letters nobody knows the end of (E4): a person's word, never a clock's. Who has left or was
 * suppressed meanwhile gets none either way.
 * @throws DomainError forbidden, not_found, conflict when somebody has decided already.
 */
export async function settleUncertain(
  actor: Actor,
  batchId: string,
  decision: Decision,
  now: Date,
): Promise<void> {
  assertMayEditLetters(actor);
  if (!isId(batchId)) throw notFound("The batch");
  await transaction(async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (!batch) throw notFound("The batch");
    const state = batchAfter(batch.state, decision);
    if (!state) throw conflict("There is nothing to decide about this batch any more.");
    if (batch.settled)
      throw conflict(
        `${batch.settledBy} has decided about this batch already: ${WORDS[batch.settled as Decision]}.`,
      );
    const doubted = { batchId, state: "uncertain" as const };
    const { _count: letters, _max } = await tx.letterRecipient.aggregate({
      where: doubted,
      _count: true,
      _max: { attempts: true },
    });
    const settled = { state, settled: decision, settledBy: actor.name, settledAt: now };
    if (decision === "resend") {
      // They keep their attempt: an answer to the letter before is none to the next.
      await tx.letterRecipient.updateMany({ where: doubted, data: { state: "waiting", handedAt: null } });
      const again = { endedAt: null, notBefore: null, attempts: _max.attempts ?? 0 };
      await tx.letterBatch.update({ where: { id: batchId }, data: { ...settled, ...again } });
      await appoint(tx, batchId, now);
    } else await tx.letterBatch.update({ where: { id: batchId }, data: settled });
    const { publicationId, day } = await tx.edition.findUniqueOrThrow({ where: { id: batch.editionId } });
    const title = await letterTitle(tx, publicationId);
    await record(
      tx,
      actor,
      `newsletter.${decision}`,
      { type: "newsletter", id: publicationId, name: `${title.name}, ${dayWords(day)}` },
      now,
      { data: { batch: batchId, edition: batch.editionId, letters } },
    );
  });
}

const WORDS: Record<Decision, string> = { resend: "it is sent again", leave: "it is left as it is" };
