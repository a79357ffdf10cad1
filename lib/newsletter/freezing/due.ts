import "server-only";
import { db } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { publications } from "@/lib/publications/queries";
import { mailedNotices } from "../edition/notices";
import { usualSinceOf } from "../edition/numbers";
import { type Title, titleById } from "../title";
import { clocksOf, seenRounds, withReaders } from "./clocks";
import { freezeEdition, frozenEdition } from "./edition";
import { freezeStep } from "./recipients";
import { byInstant, LATE_MS, lookingBack, roundsDue } from "./rounds";
import { abandonRound, skipRounds } from "./skipped";

/** A round that was opened at the last moment has an hour to be walked. */
const STUCK_MS = LATE_MS + 3_600_000;

/** Freezes the editions whose hour has come for anybody, and skips rounds for which it is far too late. */
async function openRounds(title: Title, now: Date): Promise<void> {
  const clocks = await clocksOf(title.id);
  if (clocks.length === 0) return;
  const { since, known } = await seenRounds(title.id, (newest) => lookingBack(newest, now));
  const due = roundsDue(clocks, known, { after: since, until: now });
  const wanted = await withReaders(title.id, due);
  for (const group of byInstant(wanted)) {
    const late = now.getTime() - group.dueAt.getTime() > LATE_MS;
    if (late) await skipRounds(title, group, now);
    else await freezeEdition(title, group, now);
  }
}

/** Freezes the recipients of a title's editions, of those that another worker has left half done too. */
export async function walkRounds(title: Title, now: Date): Promise<void> {
  const publicationId = title.id;
  const rounds = await db().editionRound.findMany({
    where: { publicationId, state: "freezing" },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: { id: true, editionId: true, dueAt: true },
  });
  for (const { id, editionId, dueAt } of rounds) {
    if (!editionId) continue;
    if (now.getTime() - dueAt.getTime() > STUCK_MS) {
      await abandonRound(title, id, now);
      continue;
    }
    const edition = await frozenEdition(editionId);
    const walk = {
      edition,
      usualSince: await usualSinceOf(publicationId, edition.dueAt),
      notices: await mailedNotices(publicationId, edition.frozenAt, now),
    };
    let step = await freezeStep(id, walk);
    while (step === "more") step = await freezeStep(id, walk);
  }
}

/** Freezes a title's letters that have fallen due. @throws DomainError not_found. */
export async function freezeTitle(publicationId: string, now: Date): Promise<void> {
  const title = await titleById(publicationId);
  await openRounds(title, now);
  await walkRounds(title, now);
}

/**
 * Freezes all daily letters that have fallen due (E1, E2): what is in them, and who gets them. Any number of workers
 * may do it at once, and each may die at any point: whoever looks next goes on where it ended.
 * @throws when a title's could not be frozen; those of the others were.
 */
export async function freezeDue(now: Date): Promise<void> {
  const failures: unknown[] = [];
  for (const { id } of await publications())
    try {
      await freezeTitle(id, now);
    } catch (error) {
      log.error({ err: error, publication: id }, "a title's letters could not be frozen");
      failures.push(error);
    }
  if (failures.length > 0) throw new AggregateError(failures, "Some letters could not be frozen.");
}
