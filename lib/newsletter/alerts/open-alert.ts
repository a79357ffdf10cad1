import "server-only";
import type { Tx } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";
import { dayAt } from "@/lib/core/month";
import type { Arrival } from "@/lib/news/arrivals";
import type { Asked } from "./wishes";

/** What names the job that finds whom an edition of one item is for. */
export const freezingKey = (editionId: string): string => `letters-tell:${editionId}`;

type Opening = {
  kind: "breaking" | "alert";
  publicationId: string;
  timeZone: string;
  item: Pick<Arrival, "id" | "origin" | "newsroom" | "places" | "publishedAt">;
  sections: string[];
  asked?: Asked;
  /** Not before this instant; until then breaking news may be taken back. */
  runAt?: Date;
  by?: string;
};

/**
 * Opens an edition of one item, and the job that finds whom it is for, in one transaction with what made it. An item
 * has one of a kind in a title, ever.
 * @returns its id, or null when there is one.
 */
export async function openAlert(
  tx: Tx,
  { kind, publicationId, timeZone, item, sections, asked, runAt, by = "" }: Opening,
  now: Date,
): Promise<string | null> {
  const [edition] = await tx.edition.createManyAndReturn({
    data: [
      {
        publicationId,
        kind,
        key: `${kind}:${item.id}`,
        seq: 0,
        day: dayAt(now, timeZone).toString(),
        dueAt: runAt ?? now,
        frozenAt: now,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!edition) return null;
  const { id: itemId, origin, newsroom, places, publishedAt } = item;
  await tx.editionItem.create({
    data: {
      editionId: edition.id,
      position: 0,
      itemId,
      // New to everybody: who gets it has got no edition before it.
      firstSeq: 1,
      origin,
      newsroom,
      sections,
      places,
      publishedAt,
      lead: true,
    },
  });
  await tx.alertRun.create({
    data: {
      editionId: edition.id,
      itemId,
      state: runAt ? "waiting" : "freezing",
      ...(asked ? { asked } : {}),
      by,
    },
  });
  await enqueue(
    tx,
    "letters-tell",
    { editionId: edition.id },
    { key: freezingKey(edition.id), ...(runAt ? { runAt } : {}) },
  );
  return edition.id;
}
