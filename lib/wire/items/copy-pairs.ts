import "server-only";
import type { Tx } from "@/lib/core/db";
import { wordsOfTexts } from "@/lib/similarity/bands";
import { isCopy } from "@/lib/similarity/copy";
import { sameCounts } from "@/lib/similarity/counts";
import { degree } from "@/lib/similarity/degree";
import { SAME_STORY } from "@/lib/similarity/thresholds";
import { neutralItem } from "../schema";
import { comparedHtml } from "./similar";

/** Two items that are the same; which comes first says nothing. */
export type Pair = { one: string; other: string };

/** Of a story with many texts, so many of another source are compared with each item, the oldest first. */
const MOST_COMPARED = 20;

type Found = Pair & { a: number; b: number };

/**
 * Pairs of one address: items of two sources within three days, where neither source has a second item of that
 * address (a page that all items point to is nobody's own). And pairs of one text and one language, out of the story
 * they stand in together. Pairs that an editor has parted are none.
 */
export async function copiesAmong(tx: Tx, ids: string[]): Promise<Pair[]> {
  return [...(await byAddress(tx, ids)), ...(await byText(tx, ids))];
}

const byAddress = (tx: Tx, ids: string[]) => tx.$queryRaw<Pair[]>`
  select w.id as one, o.id as other
  from wire_items w cross join lateral (
    select o.id, o.source_id from wire_items o
    where o.url_key = w.url_key and o.source_id <> w.source_id and o.status <> 'canceled'
      and abs(extract(epoch from o.first_seen_at - w.first_seen_at)) <= 259200
      and not exists (select 1 from wire_items s where s.url_key = o.url_key and s.source_id = o.source_id and s.id <> o.id)
    order by o.id limit ${MOST_COMPARED}) as o
  where w.id = any(${ids}::uuid[]) and w.url_key is not null and w.status <> 'canceled'
    and not exists (select 1 from wire_items s where s.url_key = w.url_key and s.source_id = w.source_id and s.id <> w.id)
    and not exists (select 1 from story_partings p where p.kind = 'wire'
      and ((p.ref_id = w.id and p.story_id = o.id) or (p.ref_id = o.id and p.story_id = w.id)))
  order by one, other`;

async function byText(tx: Tx, ids: string[]): Promise<Pair[]> {
  const found = await tx.$queryRaw<Found[]>`
    select w.id as one, o.id as other, wt.number as a, ot.number as b
    from wire_items w
    join story_members m on m.kind = 'wire' and m.ref_id = w.id
    join similar_texts wt on wt.kind = 'wire' and wt.ref_id = w.id
    cross join lateral (
      select o.id from story_members n join wire_items o on o.id = n.ref_id
      where n.story_id = m.story_id and n.kind = 'wire' and o.source_id <> w.source_id and o.status <> 'canceled'
        and abs(extract(epoch from o.first_seen_at - w.first_seen_at)) <= 259200
        and coalesce(o.item->>'language', '') = coalesce(w.item->>'language', '')
      order by o.id limit ${MOST_COMPARED}) as o
    join similar_texts ot on ot.kind = 'wire' and ot.ref_id = o.id
    where w.id = any(${ids}::uuid[]) and w.status <> 'canceled'
      and not exists (select 1 from story_partings p where p.kind = 'wire'
        and ((p.ref_id = w.id and p.story_id = o.id) or (p.ref_id = o.id and p.story_id = w.id)))
    order by one, other`;
  const words = await wordsOfTexts([...new Set(found.flatMap(({ a, b }) => [a, b]))], tx);
  const likely = found.filter(({ a, b }) => {
    const [left, right] = [words.get(a), words.get(b)];
    return left && right && isCopy(left, right);
  });
  const texts = await textsOf(tx, [...new Set(likely.flatMap(({ one, other }) => [one, other]))]);
  return likely.filter(({ one, other }) => sameCounts(texts.get(one) ?? "", texts.get(other) ?? ""));
}

async function textsOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.wireItem.findMany({ where: { id: { in: ids } }, select: { id: true, item: true } });
  return new Map(rows.map((row) => [row.id, comparedHtml(neutralItem.parse(row.item))]));
}

/**
 * Items among these, or under these, that stand under one whose text tells another story by now: an agency has
 * revised one of the two. What an editor has merged stays, and so does what has one address.
 */
export async function noCopies(tx: Tx, ids: string[]): Promise<{ id: string; headId: string }[]> {
  const under = await tx.$queryRaw<{ id: string; headId: string; a: number; b: number }[]>`
    select w.id, h.id as "headId", wt.number as a, ht.number as b
    from wire_items w join wire_items h on h.id = w.same_as_id
    join similar_texts wt on wt.kind = 'wire' and wt.ref_id = w.id
    join similar_texts ht on ht.kind = 'wire' and ht.ref_id = h.id
    left join story_members m on m.kind = 'wire' and m.ref_id = w.id
    where (w.id = any(${ids}::uuid[]) or h.id = any(${ids}::uuid[]))
      and (w.url_key = h.url_key) is not true and m.by is distinct from 'desk'`;
  const words = await wordsOfTexts([...new Set(under.flatMap(({ a, b }) => [a, b]))], tx);
  return under.filter(({ a, b }) => {
    const [left, right] = [words.get(a), words.get(b)];
    return left && right && degree(left, right) < SAME_STORY;
  });
}
