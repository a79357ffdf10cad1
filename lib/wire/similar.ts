import "server-only";
import { db } from "@/lib/core/db";
import { escapeHtml } from "@/lib/core/escape";
import { indexInBatches, indexTexts } from "@/lib/similarity/commands";
import { neutralItem } from "./schema";

/** Brings the index of near-duplicates in line with these items as they are now. */
export async function indexWireItems(ids: string[]): Promise<void> {
  const rows = await db().wireItem.findMany({
    where: { id: { in: ids } },
    select: { id: true, item: true, firstSeenAt: true, source: { select: { name: true } } },
  });
  await indexTexts(
    rows.map((row) => {
      const { title, summary, content } = neutralItem.parse(row.item);
      return {
        kind: "wire",
        id: row.id,
        headline: title,
        // An item without a text has its summary to say what it is about.
        html: content || `<p>${escapeHtml(summary)}</p>`,
        credit: row.source.name,
        organisationId: null,
        at: row.firstSeenAt,
      };
    }),
  );
}

/** Indexes every wire item there is. @returns how many. */
export const indexAllWireItems = (progress: (done: number) => void): Promise<number> =>
  indexInBatches(
    (after, take) =>
      db().wireItem.findMany({
        where: { id: { gt: after } },
        orderBy: { id: "asc" },
        take,
        select: { id: true },
      }),
    indexWireItems,
    progress,
  );
