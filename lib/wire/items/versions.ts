import { createHash } from "node:crypto";
import type { NeutralItem, WireStatus } from "../schema";

/** What one message says of its own age, and what it is told from others by. */
export type Message = {
  status: WireStatus;
  /** The agency's version number; 0 where it gives none. */
  version: number;
  /** When this version was made, null where the agency does not say. */
  versionAt: Date | null;
  hash: string;
};

/** A date this far ahead of the clock is a slip, and no date to measure later versions by. */
const CREDIBLE_AHEAD_MS = 24 * 3_600_000;

/** @param now when it arrived; null: any date is believed, as between messages of one document. */
export function messageOf(item: NeutralItem, now: Date | null): Message {
  const stated = item.updated ?? item.published;
  const at = stated ? new Date(stated) : null;
  return {
    status: item.status,
    version: item.version ?? 0,
    versionAt: at && (!now || at.getTime() - now.getTime() <= CREDIBLE_AHEAD_MS) ? at : null,
    hash: contentHash(item),
  };
}

const rank = (status: WireStatus) => (status === "usable" ? 0 : 1);

/**
 * Whether an arriving message takes the place of the stored one (I2, I4). Order of arrival does not matter:
 * a cancel is final at any version; else the higher version number wins, then the later date. Where numbers and
 * dates are the same and the texts are not, an agency that counts its versions has slipped: what is withheld wins
 * over what is usable, then the hash decides, so that everybody ends with the same text. A feed that counts none
 * (RSS, Atom) is not a series of messages but says what it says now: there the latest arrival wins.
 */
export function supersedes(arriving: Message, stored: Message): boolean {
  if (stored.status === "canceled" || arriving.hash === stored.hash) return false;
  if (arriving.status === "canceled") return true;
  if (arriving.version !== stored.version) return arriving.version > stored.version;
  const [one, other] = [arriving, stored].map(({ versionAt }) => versionAt?.getTime() ?? -Infinity);
  if (one !== other) return one! > other!;
  if (arriving.version === 0) return true;
  if (rank(arriving.status) !== rank(stored.status)) return rank(arriving.status) > rank(stored.status);
  return arriving.hash > stored.hash;
}

/** Whether an agency gives two messages the same number, date and status: what then differs is their words. */
export const isSameVersion = (
  one: Omit<Message, "hash">,
  other: Pick<Message, "status" | "version" | "versionAt">,
): boolean =>
  one.status === other.status &&
  one.version === other.version &&
  one.versionAt?.getTime() === other.versionAt?.getTime();

/**
 * SHA-256 over what an agency says in a message, its number and dates included. What is stored of an earlier release's
 * making is held against an arriving one only after it has been made anew (ingest.ts).
 */
export function contentHash(item: NeutralItem): string {
  const image = item.image;
  const said = [
    item.url,
    item.title,
    item.summary,
    item.content,
    item.published,
    item.updated,
    item.authors,
    item.categories,
    item.topics,
    image && [image.url, image.alt, image.caption, image.credit, image.width ?? 0, image.height ?? 0],
    item.rights,
    item.usageTerms,
    item.status,
    item.version,
    item.embargoedUntil,
    item.expires,
    item.language,
    item.place,
    item.itemType,
    item.urgency,
  ];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
