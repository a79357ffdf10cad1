import "server-only";
import type { Prisma } from "@/lib/core/db";
import { prepared } from "@/lib/core/prepared";
import type { NewsOrigin } from "./schema";

/** The columns of an item's page, as they are stored. */
export type ItemRow = {
  id: string;
  origin: NewsOrigin;
  kind: string;
  slug: string;
  headline: string;
  subheadline: string;
  summary: string;
  byline: string;
  place: string;
  language: string;
  creditName: string;
  newsroom: string | null;
  image: unknown;
  details: unknown;
  publishedAt: Date;
  updatedAt: Date;
  version: number;
  body: string;
  datelineDate: Date | null;
  creditUrl: string;
  canonicalUrl: string;
  rights: string;
  storyId: string | null;
  noIndex: boolean;
};
type NoticeRow = { class: string; note: string; changes: Prisma.JsonValue; at: string };

const STATEMENT = {
  name: "public-item",
  text: `
    select n.id, n.origin::text as origin, n.kind, n.slug, n.headline, n.subheadline, n.summary, n.byline, n.place,
      n.language, n.credit_name as "creditName", n.newsroom, n.image, n.details, n.published_at as "publishedAt",
      n.updated_at as "updatedAt", n.version, n.body,
      n.dateline_date::timestamp at time zone 'UTC' as "datelineDate", n.credit_url as "creditUrl",
      n.canonical_url as "canonicalUrl", n.rights, n.story_id as "storyId", n.no_index as "noIndex",
      (select jsonb_agg(jsonb_build_object('class', c.class, 'note', c.note, 'changes', c.changes, 'at', c.at)
              order by c.at)
        from correction_notices c where c.item_id = n.id and c.kind = 'correction') as corrections
    from news_items n
    where n.id = $2::uuid and n.killed_at is null and n.published_at <= $3::timestamptz
      and exists (select 1 from placements p where p.item_id = n.id and p.publication_id = $1::uuid)`,
};

/**
 * A public item of a title with its corrections, in one statement: what most pages that are made anew are made of, at
 * a small part of what the same costs through the client's own query language.
 */
export async function publicItem(publicationId: string, id: string, now: Date) {
  const [row] = await prepared<ItemRow & { corrections: NoticeRow[] | null }>(STATEMENT, [
    publicationId,
    id,
    now,
  ]);
  if (!row) return null;
  const { corrections, ...item } = row;
  return { ...item, notices: (corrections ?? []).map((each) => ({ ...each, at: new Date(each.at) })) };
}
