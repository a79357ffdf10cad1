import "server-only";
import { storableJson } from "@/lib/core/clip";
import type { Prisma, Tx } from "@/lib/core/db";
import { direct } from "@/lib/core/direct";
import { publications } from "@/lib/publications/queries";
import { requestIndex } from "@/lib/similarity/commands";
import type { WireOrigin } from "../origin";
import { neutralItem, type ParsedFeed } from "../schema";
import { follow } from "./follow";
import { columnsOf, type Incoming, incomingOf, type Known } from "./incoming";
import { storePiecemeal } from "./piecemeal";
import { contentHash, isSameVersion, messageOf, supersedes } from "./versions";

export type Stored = { created: number; updated: number; rejected: Prisma.InputJsonValue };

async function save(tx: Tx, sourceId: string, incoming: Incoming[], now: Date): Promise<void> {
  const rows = incoming.map((each) => columnsOf(each, now));
  await direct(tx).execute`
    insert into wire_items (id, source_id, guid, version, version_at, content_hash, status, title, item, embargo_until,
      expires_at, handling, handling_why, handled_by, places, opens_at, due_at, url_key, news_item_id, first_seen_at, updated_at)
    select id, ${sourceId}::uuid, guid, version, version_at, content_hash, status::wire_status, title, item,
      embargo_until, expires_at, handling::wire_handling, handling_why, handled_by, nullif(places, 'null'::jsonb),
      opens_at, due_at, url_key, news_item_id, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${storableJson(rows)}::jsonb) as x(id uuid, guid text, version int,
      version_at timestamptz, content_hash text, status text, title text, item jsonb, embargo_until timestamptz,
      expires_at timestamptz, handling text, handling_why text, handled_by text, places jsonb, opens_at timestamptz,
      due_at timestamptz, url_key bigint, news_item_id uuid)
    on conflict (source_id, guid) do update set version = excluded.version, version_at = excluded.version_at,
      content_hash = excluded.content_hash, status = excluded.status, title = excluded.title, item = excluded.item,
      embargo_until = excluded.embargo_until, expires_at = excluded.expires_at, handling = excluded.handling,
      handling_why = excluded.handling_why, handled_by = excluded.handled_by, places = excluded.places,
      opens_at = excluded.opens_at, due_at = excluded.due_at, url_key = excluded.url_key,
      updated_at = excluded.updated_at`;
}

const knownOf = (tx: Tx, sourceId: string, guids: string[]) => direct(tx).rows<Known>`
  select id, guid, version, version_at as "versionAt", content_hash as "contentHash", status::text as status,
    handling::text as handling, handling_why as "handlingWhy", handled_by as "handledBy", places, opens_at as "opensAt",
    embargo_until as "embargoUntil", expires_at as "expiresAt", same_as_id as "sameAsId",
    first_seen_at as "firstSeenAt", news_item_id as "newsItemId"
  from wire_items where source_id = ${sourceId}::uuid and guid = any(${guids}::text[])`;

/**
 * Hashes made anew of what is stored, where one differs and version and date do not: it may have been made otherwise,
 * by an earlier release, and that alone is no revision.
 */
async function withHashesAnew(tx: Tx, known: Known[], parsed: ParsedFeed, now: Date): Promise<Known[]> {
  const arriving = Map.groupBy(parsed.items, (item) => item.guid);
  const doubtful = known.filter((each) =>
    (arriving.get(each.guid) ?? []).some((item) => {
      const message = messageOf(item, now);
      return message.hash !== each.contentHash && isSameVersion(message, each);
    }),
  );
  if (doubtful.length === 0) return known;
  const ids = doubtful.map(({ id }) => id);
  const stored = await tx.wireItem.findMany({ where: { id: { in: ids } }, select: { id: true, item: true } });
  const hashes = new Map(stored.map(({ id, item }) => [id, contentHash(neutralItem.parse(item))]));
  return known.map((each) => ({ ...each, contentHash: hashes.get(each.id) ?? each.contentHash }));
}

/** Of what arrives, what changes the store: of several messages of one item the one that counts. */
async function incomingFrom(tx: Tx, source: WireOrigin, parsed: ParsedFeed, now: Date): Promise<Incoming[]> {
  const guids = [...new Set(parsed.items.map((item) => item.guid))];
  const known = await withHashesAnew(tx, await knownOf(tx, source.id, guids), parsed, now);
  const byGuid = new Map(known.map((each) => [each.guid, each]));
  const desk = { source, titles: await publications(tx) };
  const incoming = new Map<string, Incoming>();
  for (const item of parsed.items) {
    const each = incomingOf(item, byGuid.get(item.guid), desk, now);
    const earlier = incoming.get(item.guid);
    if (each && (!earlier || supersedes(each.message, earlier.message))) incoming.set(item.guid, each);
  }
  return [...incoming.values()];
}

/**
 * Stores a parsed feed: once per (source, guid), revised when newer, untouched when the same or older (I2, I3), each
 * where its source's rules put it, and what the public may see of it published. An item that cannot be stored is
 * named in `rejected` and holds up no other. Part of the poll's transaction; the source's row is locked.
 */
export async function storeItems(tx: Tx, source: WireOrigin, parsed: ParsedFeed, now: Date): Promise<Stored> {
  const incoming = await incomingFrom(tx, source, parsed, now);
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
  const created = stored.filter((each) => each.fresh).length;
  const rejected = refused.map(({ each, reason }) => ({
    index: parsed.items.indexOf(each.item),
    guid: each.item.guid,
    error: `The item could not be stored: ${reason}`,
  }));
  return { created, updated: stored.length - created, rejected: [...parsed.rejected, ...rejected] };
}
