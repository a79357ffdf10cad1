import "server-only";
import { storableJson } from "@/lib/core/clip";
import type { Tx } from "@/lib/core/db";
import { itemRow, placementRows } from "./rows";
import type { NewsInput } from "./schema";

/** An item as the comparison needs it: a day and instants as the database writes them, lists as one sorted text. */
const compared = (input: NewsInput) => ({
  ...itemRow(input),
  lists: placementRows(input, "")
    .map((row) => `${row.publication_id}/${row.channel}`)
    .sort()
    .join(" "),
});

/**
 * Of items to be handed in, those that readers have exactly so already, in the same lists: handing them in again would
 * tell everybody of a revision that is none. @returns their origin keys.
 */
export async function alreadyPublic(tx: Tx, inputs: NewsInput[]): Promise<Set<string>> {
  if (inputs.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ originKey: string }[]>`
    select n.origin_key as "originKey"
    from jsonb_to_recordset(${storableJson(inputs.map(compared))}::jsonb) as x(origin text, origin_key text,
      headline text, subheadline text, summary text, body text, byline text, place text, dateline_date date,
      language text, credit_name text, credit_url text, canonical_url text, rights text, newsroom text, kind text,
      image jsonb, details jsonb, media_keys text[], published_at timestamptz, origin_date timestamptz, no_index boolean,
      lists text)
    join news_items n on n.origin = x.origin::news_origin and n.origin_key = x.origin_key
    where n.killed_at is null
      and (n.headline, n.subheadline, n.summary, n.body, n.byline, n.place, n.dateline_date, n.language, n.credit_name,
        n.credit_url, n.canonical_url, n.rights, n.newsroom, n.kind, n.image, n.details, n.media_keys, n.published_at,
        n.origin_date, n.no_index)
      is not distinct from (x.headline, x.subheadline, x.summary, x.body, x.byline, x.place, x.dateline_date, x.language,
        x.credit_name, x.credit_url, x.canonical_url, x.rights, x.newsroom, x.kind, nullif(x.image, 'null'::jsonb),
        x.details, x.media_keys, x.published_at, x.origin_date, x.no_index)
      and x.lists = (select coalesce(string_agg(l.tag, ' ' order by l.tag collate "C"), '') from (
        select distinct p.publication_id || '/' || p.channel as tag from placements p
        where p.item_id = n.id and p.published_at = n.published_at) l)`;
  return new Set(rows.map((row) => row.originKey));
}
