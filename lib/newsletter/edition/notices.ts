import "server-only";
import { db } from "@/lib/core/db";
import { newsPath, permalinkPath } from "@/lib/core/paths";
import type { Notice } from "./content";

/** Older notices are told to nobody any more: who had no letter for so long has none to put right. */
const TOLD_FOR_MS = 30 * 86_400_000;
const MOST = 200;

/**
 * A notice with when the item it is about was first offered by a daily edition (null: by none), and whether it was
 * sent at once.
 */
export type MailedNotice = Notice & { firstFrozenAt: Date | null; alerted: boolean };

type Row = Omit<MailedNotice, "path"> & { slug: string; public: boolean };

/**
 * What has to be put right by letter: a title's corrections and kills up to an instant, of items that any edition
 * offered, oldest first. A correction of what readers may not see now is not told, as on the page of corrections.
 */
export async function mailedNotices(publicationId: string, until: Date, now: Date): Promise<MailedNotice[]> {
  const rows = await db().$queryRaw<Row[]>`
    select c.id, c.kind, c.item_id as "itemId", c.note, c.at, n.slug,
      case c.kind when 'kill' then '' else n.headline end as headline,
      (n.killed_at is null and n.published_at <= ${now}::timestamptz and exists (select 1 from placements p
        where p.item_id = n.id and p.publication_id = c.publication_id)) as public,
      mailed.first as "firstFrozenAt", mailed.at_once > 0 as alerted
    from correction_notices c join news_items n on n.id = c.item_id
    cross join lateral (
      select count(*) as times, count(*) filter (where e.kind <> 'daily') as at_once,
        min(e.frozen_at) filter (where e.kind = 'daily') as first
      from edition_items i join editions e on e.id = i.edition_id
      where i.item_id = c.item_id and e.publication_id = c.publication_id
    ) as mailed
    where c.publication_id = ${publicationId}::uuid and c.at <= ${until}::timestamptz
      and c.at > ${new Date(until.getTime() - TOLD_FOR_MS)}::timestamptz and mailed.times > 0
    order by c.at desc, c.id desc limit ${MOST}`;
  return rows
    .filter((row) => row.kind === "kill" || row.public)
    .map(({ slug, public: _, ...row }) => ({
      ...row,
      // The slug of what was killed repeats its words.
      path: row.kind === "kill" ? permalinkPath(row.itemId) : newsPath({ id: row.itemId, slug }),
    }))
    .reverse();
}

/** The same by id, as an edition carries them. */
export const noticesById = (notices: readonly MailedNotice[]): Map<string, Notice> =>
  new Map(notices.map(({ firstFrozenAt: _, alerted: __, ...notice }) => [notice.id, notice]));
