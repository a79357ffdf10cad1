import "server-only";
import { db } from "@/lib/core/db";
import { escapeHtml } from "@/lib/core/escape";
import { inBatches, indexTexts } from "@/lib/similarity/commands";
import { type NeutralItem, neutralItem } from "../schema";

/** What of an item is compared: one without a text has its summary to say what it is about. */
export const comparedHtml = ({ summary, content }: Pick<NeutralItem, "summary" | "content">): string =>
  content || `<p>${escapeHtml(summary)}</p>`;

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
        html: comparedHtml({ summary, content }),
        credit: row.source.name,
        organisationId: null,
        at: row.firstSeenAt,
      };
    }),
  );
}

/** Walks over every wire item there is, in batches. @returns how many. */
export const allWireItems = (
  each: (ids: string[]) => Promise<void>,
  progress: (done: number) => void,
): Promise<number> =>
  inBatches(
    (after, take) =>
      db().wireItem.findMany({
        where: { id: { gt: after } },
        orderBy: { id: "asc" },
        take,
        select: { id: true },
      }),
    each,
    progress,
  );
