import "server-only";
import { createHash } from "node:crypto";
import { clip, storableJson } from "@/lib/core/clip";
import type { Prisma, Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/jobs";
import { picturesOf } from "@/lib/media/agency-pictures";
import { killItems, putItems, withdrawItem } from "@/lib/news/commands";
import { requestIndex } from "@/lib/similarity/commands";
import { requestPicture } from "./pictures";
import { storePiecemeal } from "./piecemeal";
import { type Publishable, toNews, type WireOrigin } from "./publication";
import type { NeutralItem, ParsedFeed } from "./schema";

export type Stored = { created: number; updated: number; rejected: Prisma.InputJsonValue };

type Known = {
  id: string;
  status: string;
  guid: string;
  version: number;
  versionAt: Date | null;
  contentHash: string;
  firstSeenAt: Date;
  newsItemId: string | null;
};

/** An item on its way into the store, with the row it has or gets. */
export type Incoming = {
  id: string;
  item: NeutralItem;
  hash: string;
  version: number;
  versionAt: Date | null;
  embargoUntil: Date | null;
  firstSeenAt: Date;
  newsItemId: string | null;
  known: boolean;
};

const hashOf = (item: NeutralItem) => createHash("sha256").update(JSON.stringify(item)).digest("hex");
const dateOf = (text: string | null) => (text ? new Date(text) : null);

/** Whether what arrived is the older message: a lower version, or the same one made earlier (I2). */
function older(item: NeutralItem, versionAt: Date | null, known: Known): boolean {
  if (item.version !== null && item.version !== known.version) return item.version < known.version;
  return Boolean(versionAt && known.versionAt && versionAt < known.versionAt);
}

function classify(item: NeutralItem, known: Known | undefined, now: Date): Incoming | null {
  const hash = hashOf(item);
  const versionAt = dateOf(item.updated ?? item.published);
  if (known && (known.contentHash === hash || older(item, versionAt, known))) return null;
  // A cancel is final: a late original cannot pass it (I4).
  if (known?.status === "canceled") return null;
  return {
    id: known?.id ?? newId(),
    item,
    hash,
    version: item.version ?? (known ? known.version + 1 : 1),
    versionAt,
    embargoUntil: dateOf(item.embargoedUntil),
    firstSeenAt: known?.firstSeenAt ?? now,
    newsItemId: known?.newsItemId ?? null,
    known: Boolean(known),
  };
}

const row = (each: Incoming) => ({
  id: each.id,
  guid: each.item.guid,
  version: each.version,
  version_at: each.versionAt?.toISOString() ?? null,
  content_hash: each.hash,
  status: each.item.status,
  title: clip(each.item.title, 500),
  item: each.item,
  embargo_until: each.embargoUntil?.toISOString() ?? null,
});

async function save(tx: Tx, sourceId: string, incoming: Incoming[], now: Date): Promise<void> {
  await tx.$executeRaw`
    insert into wire_items (id, source_id, guid, version, version_at, content_hash, status, title, item, embargo_until,
      first_seen_at, updated_at)
    select id, ${sourceId}::uuid, guid, version, version_at, content_hash, status::wire_status, title, item,
      embargo_until, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${storableJson(incoming.map(row))}::jsonb) as x(id uuid, guid text, version int,
      version_at timestamptz, content_hash text, status text, title text, item jsonb, embargo_until timestamptz)
    on conflict (source_id, guid) do update set version = excluded.version, version_at = excluded.version_at,
      content_hash = excluded.content_hash, status = excluded.status, title = excluded.title, item = excluded.item,
      embargo_until = excluded.embargo_until, updated_at = excluded.updated_at`;
}

const isPublic = (each: Incoming, now: Date) =>
  each.item.status === "usable" && (!each.embargoUntil || each.embargoUntil <= now);

/** Brings the public side in line with what the agency says now: publish, hold back, take back, kill. */
async function follow(tx: Tx, source: WireOrigin, incoming: Incoming[], now: Date): Promise<void> {
  const cancelled = incoming.filter((each) => each.item.status === "canceled" && each.newsItemId);
  await killItems(
    tx,
    cancelled.map((each) => each.newsItemId as string),
    `Cancelled by ${source.name}.`,
    now,
  );
  for (const each of incoming)
    if (each.newsItemId && each.item.status !== "canceled" && !isPublic(each, now))
      await withdrawItem(tx, each.newsItemId, now);
  for (const each of incoming)
    if (each.item.status === "usable" && each.embargoUntil && each.embargoUntil > now)
      await enqueue(
        tx,
        "wire-embargo",
        { id: each.id },
        { key: `embargo:${each.id}`, runAt: each.embargoUntil },
      );
  if (source.autoPublish)
    await publish(
      tx,
      source,
      incoming.filter((each) => isPublic(each, now)),
      now,
    );
}

/** Publishes wire items that may be public, remembers where they went, and asks for pictures not here yet. */
export async function publish(tx: Tx, source: WireOrigin, incoming: Publishable[], now: Date): Promise<void> {
  if (source.routes.length === 0) return;
  const pictures = await picturesOf(incoming.flatMap((each) => each.item.image?.url ?? []));
  const put = await putItems(
    tx,
    incoming.map((each) => toNews(source, each, pictures)),
    now,
  );
  const links = put.map((each) => ({ id: each.originKey, news_item_id: each.id }));
  await tx.$executeRaw`
    update wire_items w set news_item_id = x.news_item_id
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as x(id uuid, news_item_id uuid)
    where w.id = x.id and w.news_item_id is distinct from x.news_item_id`;
  for (const { id, item } of incoming)
    if (item.image && !pictures.has(item.image.url)) await requestPicture(tx, id, item.image.url);
}

/**
 * Stores a parsed feed: once per (source, guid), revised when newer, untouched when the same or older (I2, I3),
 * and what the public may see of it published. An item that cannot be stored is named in `rejected` and holds up
 * no other. Part of the poll's transaction; the source's row is locked.
 */
export async function storeItems(tx: Tx, source: WireOrigin, parsed: ParsedFeed, now: Date): Promise<Stored> {
  const items = [...new Map(parsed.items.map((item) => [item.guid, item])).values()];
  const known = await tx.wireItem.findMany({
    where: { sourceId: source.id, guid: { in: items.map((item) => item.guid) } },
    select: {
      id: true,
      status: true,
      guid: true,
      version: true,
      versionAt: true,
      contentHash: true,
      firstSeenAt: true,
      newsItemId: true,
    },
  });
  const byGuid = new Map(known.map((each) => [each.guid, each]));
  const incoming = items.flatMap((item) => classify(item, byGuid.get(item.guid), now) ?? []);
  const refused = await storePiecemeal(tx, incoming, async (batch) => {
    await save(tx, source.id, batch, now);
    await follow(tx, source, batch, now);
  });
  const without = new Set(refused.map(({ each }) => each));
  const stored = incoming.filter((each) => !without.has(each));
  await requestIndex(
    tx,
    "wire",
    stored.map((each) => each.id),
  );
  const updated = stored.filter((each) => each.known).length;
  const rejected = refused.map(({ each, reason }) => ({
    index: parsed.items.indexOf(each.item),
    guid: each.item.guid,
    error: `The item could not be stored: ${reason}`,
  }));
  return { created: stored.length - updated, updated, rejected: [...parsed.rejected, ...rejected] };
}
