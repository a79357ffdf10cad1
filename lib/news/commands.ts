import "server-only";
import { announce } from "@/lib/core/changes";
import { storableJson } from "@/lib/core/clip";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { noteKills, tellingTitles } from "./corrections";
import { mediaKeysOf } from "./media-state";
import { channelsOf, type NewsImage, type NewsInput, newsDetails, slugOf } from "./schema";

type Put = { id: string; originKey: string; slug: string; version: number };

const itemRow = (input: NewsInput) => ({
  id: newId(),
  origin: input.origin,
  origin_key: input.originKey,
  slug: slugOf(input.headline),
  headline: input.headline,
  subheadline: input.subheadline,
  summary: input.summary,
  body: input.body,
  byline: input.byline,
  place: input.place,
  dateline_date: input.datelineDate,
  language: input.language,
  credit_name: input.creditName,
  credit_url: input.creditUrl,
  canonical_url: input.canonicalUrl,
  rights: input.rights,
  newsroom: input.newsroom,
  kind: input.kind,
  image: input.image,
  details: input.details,
  media_keys: mediaKeysOf(input),
  published_at: input.publishedAt.toISOString(),
  origin_date: input.originDate?.toISOString() ?? null,
});

/**
 * Hands items to the public read model: new keys are added, known ones revised under their old id and slug.
 * A killed item stays killed, whoever hands it in again. Any number at once, in five statements at most.
 * @returns one entry per item that is public now; `slug` is the one that counts.
 */
export async function putItems(tx: Tx, inputs: NewsInput[], now: Date): Promise<Put[]> {
  if (inputs.length === 0) return [];
  const put = await tx.$queryRaw<Put[]>`
    insert into news_items (id, origin, origin_key, slug, headline, subheadline, summary, body, byline, place,
      dateline_date, language, credit_name, credit_url, canonical_url, rights, newsroom, kind, image, details,
      media_keys, published_at, origin_date, updated_at)
    select id, origin::news_origin, origin_key, slug, headline, subheadline, summary, body, byline, place,
      dateline_date, language, credit_name, credit_url, canonical_url, rights, newsroom, kind,
      nullif(image, 'null'::jsonb), details, media_keys, published_at, origin_date, ${now}::timestamptz
    from jsonb_to_recordset(${storableJson(inputs.map(itemRow))}::jsonb) as x(id uuid, origin text, origin_key text,
      slug text, headline text, subheadline text, summary text, body text, byline text, place text,
      dateline_date date, language text, credit_name text, credit_url text, canonical_url text, rights text,
      newsroom text, kind text, image jsonb, details jsonb, media_keys text[],
      published_at timestamptz, origin_date timestamptz)
    on conflict (origin, origin_key) do update set headline = excluded.headline, subheadline = excluded.subheadline,
      summary = excluded.summary, body = excluded.body, byline = excluded.byline, place = excluded.place,
      dateline_date = excluded.dateline_date, language = excluded.language, credit_name = excluded.credit_name,
      credit_url = excluded.credit_url, canonical_url = excluded.canonical_url, rights = excluded.rights,
      newsroom = excluded.newsroom, kind = excluded.kind, image = excluded.image, details = excluded.details,
      media_keys = excluded.media_keys, published_at = excluded.published_at, origin_date = excluded.origin_date,
      updated_at = excluded.updated_at,
      version = news_items.version + 1
    where news_items.killed_at is null
    returning id, origin_key as "originKey", slug, version`;
  const byKey = new Map(put.map((each) => [each.originKey, each]));
  const revised = put.filter((each) => each.version > 1).map((each) => each.id);
  const tags = await unplace(tx, revised);
  const rows = inputs.flatMap((input) => placementRows(input, byKey.get(input.originKey)?.id));
  await tx.$executeRaw`
    insert into placements (publication_id, channel, published_at, item_id)
    select publication_id, channel, published_at, item_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(publication_id uuid, channel text, published_at timestamptz, item_id uuid)
    on conflict do nothing`;
  for (const row of rows) tags.add(`${row.publication_id}/${row.channel}`);
  for (const id of revised) tags.add(`item:${id}`);
  // What was corrected and taken back stands among the title's corrections again.
  for (const tag of await tellingTitles(tx, revised)) tags.add(tag);
  await announce(tx, tags);
  return put;
}

function placementRows(input: NewsInput, itemId: string | undefined) {
  if (!itemId) return [];
  return input.placements.flatMap(({ publicationId, sections }) =>
    channelsOf(input, sections).map((channel) => ({
      publication_id: publicationId,
      channel,
      published_at: input.publishedAt.toISOString(),
      item_id: itemId,
    })),
  );
}

/** Takes items out of every list; returns the tags of the lists they stood in. */
async function unplace(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const gone = await tx.$queryRaw<{ tag: string }[]>`
    delete from placements where item_id = any(${ids}::uuid[]) returning publication_id || '/' || channel as tag`;
  return new Set(gone.map((row) => row.tag));
}

/** Takes an item off every public surface without a notice; it may be handed in again. */
export async function withdrawItem(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.newsItem.updateMany({ where: { id, killedAt: null }, data: { updatedAt: now } });
  const tags = await unplace(tx, [id]);
  await announce(tx, [...tags, `item:${id}`]);
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
  const tags = new Set([...(await unplace(tx, ids)), ...told]);
  await announce(tx, [...tags, ...ids.map((id) => `item:${id}`)]);
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
  await announce(tx, [`item:${id}`, ...lists.map((list) => `${list.publicationId}/${list.channel}`)]);
}
