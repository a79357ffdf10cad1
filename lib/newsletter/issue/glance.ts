import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import type { PublicationInfo } from "@/lib/publications/schema";
import { assertMaySeeFigures } from "../figures/queries";
import { type DayStanding, dayStanding } from "./day-view";

export type LetterGlance = Pick<DayStanding, "day" | "standing" | "departures"> & {
  title: PublicationInfo;
  troubles: LetterTroubles;
};

/** What a person has to look at: batches nobody knows the end of, those that failed and rounds that were skipped. */
export type LetterTroubles = { uncertain: number; failed: number; skipped: number };

const DAY_MS = 86_400_000;

async function troublesOf(publicationId: string, now: Date): Promise<LetterTroubles> {
  const since = new Date(now.getTime() - DAY_MS);
  const [uncertain, failed, skipped] = await Promise.all([
    db().letterBatch.count({ where: { state: "uncertain", settled: "", edition: { publicationId } } }),
    db().letterBatch.count({
      where: { state: "failed", edition: { publicationId, frozenAt: { gte: since } } },
    }),
    db().editionRound.count({ where: { publicationId, state: "skipped", dueAt: { gte: since } } }),
  ]);
  return { uncertain, failed, skipped };
}

/** The next letter of each title and what is wrong with those of the last day. @throws DomainError forbidden. */
export async function letterGlances(
  actor: Actor,
  titles: readonly PublicationInfo[],
  now: Date,
): Promise<LetterGlance[]> {
  assertMaySeeFigures(actor);
  return Promise.all(
    titles.map(async (title) => {
      const [{ day, standing, departures }, troubles] = await Promise.all([
        dayStanding(actor, title, undefined, now),
        troublesOf(title.id, now),
      ]);
      return { title, day, standing, departures, troubles };
    }),
  );
}
