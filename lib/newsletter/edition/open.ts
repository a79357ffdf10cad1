import "server-only";
import { db, type Tx } from "@/lib/core/db";
import type { EditionItem } from "@/lib/core/generated/client";
import { cardsById } from "@/lib/news/cards";
import { eventsOf } from "@/lib/news/events/queries";
import type { NewsCard } from "@/lib/news/schema";
import type { EditionContent, EditionEntry, EditionKind } from "./content";
import { mailedNotices, noticesById } from "./notices";
import { usualSinceOf } from "./numbers";

function entryOf(row: EditionItem, card: NewsCard): EditionEntry {
  const {
    itemId: id,
    position,
    firstSeq,
    origin,
    sections,
    places,
    newsroom,
    publishedAt,
    lead,
    pinned,
  } = row;
  return { id, position, firstSeq, origin, sections, places, newsroom, publishedAt, lead, pinned, card };
}

/**
 * A frozen edition in the words readers may see now: what was killed or taken back since is not in it, what was
 * corrected is right. The choice and its order stay as they were frozen. Null when there is no such edition.
 */
export async function openEdition(editionId: string, now: Date): Promise<EditionContent | null> {
  // Before the words: should they change meanwhile, the next look finds another.
  const fingerprint = await editionFingerprint(db(), editionId, now);
  const edition = await db().edition.findUnique({
    where: { id: editionId },
    include: { items: { orderBy: { position: "asc" } } },
  });
  if (!edition) return null;
  const { id, publicationId, seq, day, frozenAt, dueAt, subject, note, items } = edition;
  const cards = await cardsById(
    publicationId,
    items.map((each) => each.itemId),
    now,
  );
  return {
    ...{ id, publicationId, seq, day, frozenAt, subject, note, fingerprint },
    kind: edition.kind as EditionKind,
    usualSince: edition.kind === "daily" ? await usualSinceOf(publicationId, dueAt) : 0,
    entries: items.flatMap((row) => {
      const card = cards.get(row.itemId);
      return card ? [entryOf(row, card)] : [];
    }),
    events: await eventsOf(publicationId, edition.events, now),
    notices: noticesById(await mailedNotices(publicationId, frozenAt, now)),
  };
}

/**
 * Changes whenever any word of a frozen edition may have: of its items, its events, or what its notices are about.
 * One statement, for whoever keeps a letter that was made of it. PostgreSQL gives each stored version of a row the
 * number of the transaction that wrote it (xmin): no change of an item goes by unnoticed, whoever makes it.
 */
export async function editionFingerprint(tx: Tx, editionId: string, now: Date): Promise<string> {
  const [row] = await tx.$queryRaw<{ fingerprint: string | null }[]>`
    with edition as (select id, publication_id, frozen_at, events, subject, note from editions where id = ${editionId}::uuid),
      noticed as (select c.id, c.item_id from correction_notices c join edition e on c.publication_id = e.publication_id
        where c.at <= e.frozen_at and c.at > e.frozen_at - interval '30 days'),
      shown as (
        select i.item_id as id from edition_items i join edition e on e.id = i.edition_id
        union select unnest(events) from edition
        union select item_id from noticed)
    select md5(concat_ws('/', (select subject || '/' || note from edition),
      (select string_agg(n.id || ' ' || n.xmin || ' ' || (n.published_at <= ${now}::timestamptz) || ' '
          || exists (select 1 from placements p, edition e
            where p.item_id = n.id and p.publication_id = e.publication_id), ',' order by n.id)
        from news_items n join shown s on s.id = n.id),
      (select string_agg(id::text, ',' order by id) from noticed))) as fingerprint
    where exists (select 1 from edition)`;
  return row?.fingerprint ?? "";
}
