import "server-only";
import { announce } from "@/lib/core/changes";
import type { Tx } from "@/lib/core/db";
import { direct } from "@/lib/core/direct";
import { enqueueAll } from "@/lib/core/jobs";
import { picturesOf } from "@/lib/media/agency-pictures";
import { killItems, putItems, withdrawItems } from "@/lib/news/commands";
import { alreadyPublic } from "@/lib/news/unchanged";
import { storiesOf } from "@/lib/stories/queries";
import type { WireOrigin } from "../origin";
import { allPlaces, credited, fromCopies } from "./copies";
import type { WireRow } from "./incoming";
import { mayShowPictures, requestPicture } from "./pictures";
import { toNews } from "./publication";
import { requestSettling } from "./settling";
import { nextTurn, placesOf, standingOf } from "./standing";

/**
 * Brings the public side in line with what of a source's items is in the store now, whoever changed it: published,
 * taken back or killed, and an appointment with the clock for what it has next a say in. Idempotent. The source's row
 * is locked by the caller, so that what is handed in is what is stored.
 */
export async function follow(tx: Tx, source: WireOrigin, rows: WireRow[], now: Date): Promise<void> {
  await bring(tx, source, rows, now);
  await requestSettling(
    tx,
    rows.filter((row) => !row.fresh),
  );
}

/** The same, without a word to the copies of these items: for whoever settles those. */
export async function bring(tx: Tx, source: WireOrigin, rows: WireRow[], now: Date): Promise<void> {
  const standing = (row: WireRow) => standingOf(row, source.routes, now);
  const once = rows.filter((row) => row.newsItemId !== null && standing(row) !== "public");
  const idsOf = (some: WireRow[]) => some.map((row) => row.newsItemId as string);
  const cancelled = once.filter((row) => row.status === "canceled");
  await killItems(tx, idsOf(cancelled), `Cancelled by ${source.name}.`, now);
  await withdrawItems(tx, idsOf(once.filter((row) => row.status !== "canceled")), now);
  await publish(
    tx,
    source,
    rows.filter((row) => standing(row) === "public"),
    now,
  );
  await appoint(tx, rows, now);
  // The wire desk's pages look again.
  if (rows.length > 0) await announce(tx, ["wire"]);
}

/** One job for each instant at which something falls due, however many items do. */
async function appoint(tx: Tx, rows: WireRow[], now: Date): Promise<void> {
  const instants = new Set(rows.flatMap((row) => nextTurn(row, now)?.getTime() ?? []));
  await enqueueAll(
    tx,
    "wire-due",
    // In one order: feeds that name the same instants wait for each other, and not for ever.
    [...instants]
      .sort((a, b) => a - b)
      .map((at) => ({ payload: {}, key: `wire-due:${at}`, runAt: new Date(at) })),
  );
}

/** Publishes items that may be public, remembers where they went, and asks for pictures not here yet. */
async function publish(tx: Tx, source: WireOrigin, rows: WireRow[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const pictures = await picturesOf(rows.flatMap((each) => each.item.image?.url ?? []));
  const before = rows.filter((each) => !each.fresh).map((each) => each.id);
  const copies = await fromCopies(tx, before, now);
  const stories = await storiesOf("wire", before, tx);
  const inputs = rows.map((each) => {
    const more = copies.get(each.id);
    const places = more ? allPlaces(placesOf(each, source.routes), more.places) : each.places;
    return {
      ...credited(toNews(source, { ...each, places }, pictures), more),
      ...(each.unborn && each.newsItemId ? { id: each.newsItemId } : {}),
      storyId: stories.get(each.id) ?? null,
    };
  });
  const known = new Set(rows.filter((row) => row.newsItemId !== null && !row.unborn).map((row) => row.id));
  const same = await alreadyPublic(
    tx,
    inputs.filter((each) => known.has(each.originKey)),
  );
  const put = await putItems(
    tx,
    inputs.filter((each) => !same.has(each.originKey)),
    now,
  );
  const linked = new Map(rows.map((row) => [row.id, row.newsItemId]));
  const links = put
    .filter((each) => linked.get(each.originKey) !== each.id)
    .map((each) => ({ id: each.originKey, news_item_id: each.id }));
  if (links.length > 0)
    await direct(tx).execute`
      update wire_items w set news_item_id = x.news_item_id
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as x(id uuid, news_item_id uuid)
      where w.id = x.id and w.news_item_id is distinct from x.news_item_id`;
  if (!mayShowPictures(source.rights)) return;
  for (const { id, item } of rows)
    if (item.image && !pictures.has(item.image.url)) await requestPicture(tx, id, item.image.url);
}
