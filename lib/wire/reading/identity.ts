import { createHash } from "node:crypto";
import { messageOf, supersedes } from "../items/versions";
import type { NeutralItem } from "../schema";

/** Longer names, in UTF-8 bytes, do not fit PostgreSQL's b-tree (2,704) and stand as their hash. */
const LONGEST_NAME = 1000;

/**
 * Gives every item of a feed the name it is stored under: its guid, else its link, else a hash of its title
 * and text. What different items share names none of them: a guid with several links yields to the links, a
 * link under several titles to the hash. Of items then still the same, the latest version stays, unless all
 * are asked for.
 */
export function identify(items: NeutralItem[], all = false): NeutralItem[] {
  const guids = sharedKeys(items, (item) => item.guid, differentGuid);
  const nameless = items.filter((item) => item.guid === "" || guids.has(item.guid));
  const links = sharedKeys(
    nameless,
    (item) => item.url,
    (one, other) => one.title !== other.title,
  );
  const nameOf = (item: NeutralItem) =>
    short(firstUnshared([item.guid, guids], [item.url, links]) ?? hash(item));
  if (all) return items.map((item) => ({ ...item, guid: nameOf(item) }));
  const named = new Map<string, NeutralItem>();
  for (const item of items) {
    const guid = nameOf(item);
    const earlier = named.get(guid);
    if (!earlier || !firstCounts(earlier, item))
      named.set(guid, item.guid === guid ? item : { ...item, guid });
  }
  return [...named.values()];
}

/**
 * The same guid twice may be two versions: by their numbers, or, without links to tell them apart, by their dates of
 * revision (RFC 4287 §4.1.1). Two links, or two titles without either, are two items.
 */
function differentGuid(one: NeutralItem, other: NeutralItem): boolean {
  if (one.version !== null && other.version !== null) return false;
  if (one.url !== "" && other.url !== "") return one.url !== other.url;
  if (one.updated !== null && other.updated !== null && one.updated !== other.updated) return false;
  return one.version === null && one.title !== other.title;
}

function sharedKeys(
  items: NeutralItem[],
  key: (item: NeutralItem) => string,
  different: (one: NeutralItem, other: NeutralItem) => boolean,
): Set<string> {
  const first = new Map<string, NeutralItem>();
  const shared = new Set<string>();
  for (const item of items) {
    const name = key(item);
    const other = first.get(name);
    if (!other) first.set(name, item);
    else if (different(item, other)) shared.add(name);
  }
  return shared;
}

function firstUnshared(...choices: [string, Set<string>][]): string | undefined {
  return choices.find(([name, shared]) => name !== "" && !shared.has(name))?.[0];
}

const sha256 = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;
const hash = (item: NeutralItem) => sha256(`${item.title}\n${item.content}`);
const short = (name: string) => (Buffer.byteLength(name) > LONGEST_NAME ? sha256(name) : name);

/**
 * Whether of two messages of one item in a document the one that stands first counts: by the law of versions, and where
 * that leaves it to the arrival, because feeds put the newest first.
 */
const firstCounts = (first: NeutralItem, second: NeutralItem) =>
  supersedes(messageOf(first, null), messageOf(second, null));
