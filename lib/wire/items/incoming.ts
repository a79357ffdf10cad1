import { clip } from "@/lib/core/clip";
import { newId } from "@/lib/core/ids";
import type { PublicationInfo } from "@/lib/publications/schema";
import type { WireOrigin } from "../origin";
import { resolvePlaces } from "../routing/resolve";
import { judge } from "../routing/rules";
import { storedRouting } from "../routing/schema";
import type { NeutralItem } from "../schema";
import { type Claims, expiryOf, nextTurn, type Place, standingOf } from "./standing";
import { urlKey } from "./url-key";
import { type Message, messageOf, supersedes } from "./versions";

/** A row of the store as far as what becomes of it depends on it. */
export type WireRow = Claims & {
  id: string;
  item: NeutralItem;
  firstSeenAt: Date;
  newsItemId: string | null;
  /** Its public item is not there yet: `newsItemId` is the id that it gets. */
  unborn?: boolean;
  /** It comes into the store by this transaction: nothing there refers to it, neither copies nor stories. */
  fresh?: boolean;
  handlingWhy: string;
  /** "": rules. What an editor has decided no rule and no later version undoes. */
  handledBy: string;
  opensAt: Date | null;
};

/** What the store has of an item that arrives, its text left out. */
export type Known = Omit<WireRow, "item"> & {
  guid: string;
  version: number;
  versionAt: Date | null;
  contentHash: string;
};

/** An item on its way into the store, with the row it has or gets. */
export type Incoming = WireRow & { message: Message; urlKey: bigint | null };

/** What of our own an item is subject to: its source's rules, and the titles there are. */
export type Desk = { source: WireOrigin; titles: PublicationInfo[] };

/** What is to become of an item by its source's rules, in the columns that say so. */
export function ruled(item: NeutralItem, { source, titles }: Desk, firstSeenAt: Date, now: Date) {
  const router = { routing: storedRouting(source.routing), trusted: source.autoPublish };
  const verdict = judge(item, router, firstSeenAt, now);
  const { places, gone } = resolvePlaces(titles, verdict.places);
  return {
    handling: verdict.handling,
    handlingWhy: clip([verdict.why, ...gone].filter(Boolean).join(" "), 500),
    handledBy: "",
    places,
    opensAt: verdict.opensAt,
  };
}

/**
 * The row that an arriving item makes, or null when it changes nothing: the same message, an older one, or one that
 * comes after a cancel (versions.ts). A decision of the desk outlasts it.
 */
export function incomingOf(
  item: NeutralItem,
  known: Known | undefined,
  desk: Desk,
  now: Date,
): Incoming | null {
  const message = messageOf(item, now);
  if (known && !supersedes(message, { ...known, hash: known.contentHash })) return null;
  const firstSeenAt = known?.firstSeenAt ?? now;
  const decided = known && known.handledBy !== "" ? known : ruled(item, desk, firstSeenAt, now);
  const row = {
    id: known?.id ?? newId(),
    item,
    message,
    fresh: !known,
    status: item.status,
    embargoUntil: item.embargoedUntil ? new Date(item.embargoedUntil) : null,
    expiresAt: expiryOf(item.expires, desk.source.expireAfterHours, firstSeenAt),
    firstSeenAt,
    newsItemId: known?.newsItemId ?? null,
    sameAsId: known?.sameAsId ?? null,
    handling: decided.handling,
    handlingWhy: decided.handlingWhy,
    handledBy: decided.handledBy,
    places: decided.places,
    opensAt: decided.opensAt,
    urlKey: urlKey(item.url),
  };
  // What appears at once is stored with its public id: written down afterwards, that would be each row written twice.
  return !known && standingOf(row, desk.source.routes, now) === "public"
    ? { ...row, newsItemId: newId(), unborn: true }
    : row;
}

/** The columns of a row to be stored, named as the database names them. */
export const columnsOf = (each: Incoming, now: Date) => ({
  id: each.id,
  guid: each.item.guid,
  version: each.message.version,
  version_at: each.message.versionAt,
  content_hash: each.message.hash,
  status: each.status,
  title: clip(each.item.title, 500),
  item: each.item,
  embargo_until: each.embargoUntil,
  expires_at: each.expiresAt,
  handling: each.handling,
  handling_why: each.handlingWhy,
  handled_by: each.handledBy,
  places: each.places as Place[] | null,
  opens_at: each.opensAt,
  due_at: nextTurn(each, now),
  news_item_id: each.newsItemId,
  url_key: each.urlKey?.toString() ?? null,
});
