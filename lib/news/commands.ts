import "server-only";
import { storableJson } from "@/lib/core/clip";
import type { Tx } from "@/lib/core/db";
import { direct } from "@/lib/core/direct";
import { noteArrivals } from "./arrivals";
import { noteKills, tellingTitles } from "./corrections";
import { listsChanged } from "./hubs/note";
import { mediaKeysOf, mediaTag } from "./media-keys";
import { eventRows, itemRow, placementRows } from "./rows";
import { type NewsImage, type NewsInput, newsDetails } from "./schema";
import { indexItems, listMarksOf } from "./search/indexing";
import { storyTag } from "./story-tag";

type Put = { id: string; originKey: string; slug: string; version: number; storyId: string | null };
type Stored = Put & { filesBefore: string[] | null };

/**
 * Hands items to the public read model: new keys are added, known ones revised under their old id and slug.
 * A killed item stays killed, whoever hands it in again. Any number at once, in eight statements at most.
 * @returns one entry per item that is public now; `slug` is the one that counts.
 */
export async function putItems(tx: Tx, inputs: NewsInput[], now: Date): Promise<Put[]> {
  if (inputs.length === 0) return [];
  const put = await direct(tx).rows<Stored>`
    insert into news_items (id, origin, origin_key, slug, headline, subheadline, summary, body, byline, place,
      dateline_date, language, credit_name, credit_url, canonical_url, rights, newsroom, kind, image, details,
      media_keys, story_id, published_at, origin_date, no_index, updated_at)
    select id, origin::news_origin, origin_key, slug, headline, subheadline, summary, body, byline, place,
      dateline_date, language, credit_name, credit_url, canonical_url, rights, newsroom, kind,
      nullif(image, 'null'::jsonb), details, media_keys, story_id, published_at, origin_date, no_index,
      ${now}::timestamptz
    from jsonb_to_recordset(${storableJson(inputs.map(itemRow))}::jsonb) as x(id uuid, origin text, origin_key text,
      slug text, headline text, subheadline text, summary text, body text, byline text, place text,
      dateline_date date, language text, credit_name text, credit_url text, canonical_url text, rights text,
      newsroom text, kind text, image jsonb, details jsonb, media_keys text[], story_id uuid,
      published_at timestamptz, origin_date timestamptz, no_index boolean)
    on conflict (origin, origin_key) do update set headline = excluded.headline, subheadline = excluded.subheadline,
      summary = excluded.summary, body = excluded.body, byline = excluded.byline, place = excluded.place,
      dateline_date = excluded.dateline_date, language = excluded.language, credit_name = excluded.credit_name,
      credit_url = excluded.credit_url, canonical_url = excluded.canonical_url, rights = excluded.rights,
      newsroom = excluded.newsroom, kind = excluded.kind, image = excluded.image, details = excluded.details,
      media_keys = excluded.media_keys, published_at = excluded.published_at, origin_date = excluded.origin_date,
      no_index = excluded.no_index, updated_at = excluded.updated_at, story_id = excluded.story_id,
      merged_into_id = null,
      version = news_items.version + 1
    where news_items.killed_at is null
    returning id, origin_key as "originKey", slug, version, story_id as "storyId",
      (select was.media_keys from news_items was where was.id = news_items.id) as "filesBefore"`;
  const byKey = new Map(put.map((each) => [each.originKey, each]));
  const revised = put.filter((each) => each.version > 1).map((each) => each.id);
  const { tags } = await unplace(tx, revised);
  const rows = inputs.flatMap((input) => {
    const id = byKey.get(input.originKey)?.id;
    return id ? placementRows(input, id) : [];
  });
  await direct(tx).execute`
    insert into placements (publication_id, channel, published_at, item_id)
    select publication_id, channel, published_at, item_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(publication_id uuid, channel text, published_at timestamptz, item_id uuid)
    on conflict do nothing`;
  const dates = inputs.flatMap((input) => {
    const id = byKey.get(input.originKey)?.id;
    return id ? eventRows(input, id) : [];
  });
  if (dates.length)
    await tx.$executeRaw`
      insert into event_dates (item_id, publication_id, starts_at, ends_at, sections)
      select item_id, publication_id, starts_at, ends_at, sections
      from jsonb_to_recordset(${JSON.stringify(dates)}::jsonb)
        as x(item_id uuid, publication_id uuid, starts_at timestamptz, ends_at timestamptz, sections text[])
      on conflict do nothing`;
  await indexItems(
    tx,
    inputs.flatMap((input) => {
      const item = byKey.get(input.originKey);
      return item ? [{ ...input, id: item.id, version: item.version, lists: listMarksOf(input) }] : [];
    }),
  );
  const arrived = inputs.flatMap((input) => {
    const item = byKey.get(input.originKey);
    return item?.version === 1 ? [{ id: item.id, input }] : [];
  });
  await noteArrivals(tx, arrived, now);
  for (const row of rows) tags.add(`${row.publication_id}/${row.channel}`);
  for (const id of revised) tags.add(`item:${id}`);
  // The pages of the other items of a story name this one.
  for (const each of put) if (each.storyId) tags.add(storyTag(each.storyId));
  for (const key of filesLeftOut(inputs, byKey)) tags.add(mediaTag(key));
  // What was corrected and taken back stands among the title's corrections again.
  for (const tag of await tellingTitles(tx, revised)) tags.add(tag);
  await listsChanged(tx, tags);
  return put;
}

/** Files that items named until now. */
function filesLeftOut(inputs: NewsInput[], stored: Map<string, Stored>): string[] {
  return inputs.flatMap((input) => {
    const before = stored.get(input.originKey)?.filesBefore ?? [];
    const after = before.length ? mediaKeysOf(input) : [];
    return before.filter((key) => !after.includes(key));
  });
}

/** Takes items out of every list and of the search. @returns tags of the lists they stood in and of their stories; and of their files. */
async function unplace(tx: Tx, ids: string[]): Promise<{ tags: Set<string>; files: Set<string> }> {
  const tags = new Set<string>();
  const files = new Set<string>();
  if (ids.length === 0) return { tags, files };
  const gone = await tx.$queryRaw<{ tag: string; storyId: string | null; mediaKeys: string[] }[]>`
    with undated as (delete from event_dates where item_id = any(${ids}::uuid[])),
      unfound as (delete from news_search where item_id = any(${ids}::uuid[]))
    delete from placements p using news_items n where n.id = p.item_id and p.item_id = any(${ids}::uuid[])
    returning p.publication_id || '/' || p.channel as tag, n.story_id as "storyId", n.media_keys as "mediaKeys"`;
  for (const { tag, storyId, mediaKeys } of gone) {
    tags.add(tag);
    if (storyId) tags.add(storyTag(storyId));
    for (const key of mediaKeys) files.add(mediaTag(key));
  }
  return { tags, files };
}

/** Takes an item off every public surface without a notice; it may be handed in again. */
export async function withdrawItem(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.newsItem.updateMany({ where: { id, killedAt: null }, data: { updatedAt: now } });
  const { tags, files } = await unplace(tx, [id]);
  await listsChanged(tx, [...tags, ...files, `item:${id}`], { gone: true });
}

/** The same for many; those that stand in no list are left as they are. */
export async function withdrawItems(tx: Tx, ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const standing = await tx.placement.findMany({
    where: { itemId: { in: ids } },
    select: { itemId: true },
    distinct: ["itemId"],
  });
  const placed = standing.map((each) => each.itemId);
  if (placed.length === 0) return;
  await tx.newsItem.updateMany({ where: { id: { in: placed }, killedAt: null }, data: { updatedAt: now } });
  const { tags, files } = await unplace(tx, placed);
  await listsChanged(tx, [...tags, ...files, ...placed.map((id) => `item:${id}`)], { gone: true });
}

/** Kills items: off every list at once, a tombstone (410) at their address, for good; readers of their titles are told. */
export async function killItems(tx: Tx, ids: string[], note: string, now: Date): Promise<void> {
  if (ids.length === 0) return;
  const killed = await tx.newsItem.updateManyAndReturn({
    where: { id: { in: ids }, killedAt: null },
    data: { killedAt: now, killNote: note, updatedAt: now },
    select: { id: true, creditName: true, publishedAt: true },
  });
  const told = await noteKills(tx, killed, note, now);
  const { tags, files } = await unplace(tx, ids);
  await listsChanged(tx, [...tags, ...files, ...told, ...ids.map((id) => `item:${id}`)], { gone: true });
}

/** Gives an item its picture, when it has come; the text stays as it is, so this is no new version. */
export async function setImage(tx: Tx, id: string, image: NewsImage): Promise<void> {
  const item = await tx.newsItem.findFirst({ where: { id, killedAt: null }, select: { details: true } });
  if (!item) return;
  const mediaKeys = mediaKeysOf({ image, details: newsDetails.parse(item.details) });
  const { count } = await tx.newsItem.updateMany({
    where: { id, killedAt: null },
    data: { image, mediaKeys },
  });
  if (count === 0) return;
  const lists = await tx.placement.findMany({
    where: { itemId: id },
    select: { publicationId: true, channel: true },
  });
  await listsChanged(tx, [`item:${id}`, ...lists.map((list) => `${list.publicationId}/${list.channel}`)]);
}
