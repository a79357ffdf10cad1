import { createHash } from "node:crypto";
import type { NeutralItem } from "./schema";

/** Longer names, in UTF-8 bytes, do not fit PostgreSQL's b-tree (2,704) and stand as their hash. */
const LONGEST_NAME = 1000;

/**
 * Gives every item of a feed the name it is stored under: its guid, else its link, else a hash of its title
 * and text. What different items share names none of them: a guid with several links yields to the links, a
 * link under several titles to the hash. Of items then still the same, the latest version stays.
 */
export function identify(items: NeutralItem[]): NeutralItem[] {
  const guids = sharedKeys(items, (item) => item.guid, differentGuid);
  const nameless = items.filter((item) => item.guid === "" || guids.has(item.guid));
  const links = sharedKeys(
    nameless,
    (item) => item.url,
    (one, other) => one.title !== other.title,
  );
  const named = new Map<string, NeutralItem>();
  for (const item of items) {
    const guid = short(firstUnshared([item.guid, guids], [item.url, links]) ?? hash(item));
    const earlier = named.get(guid);
    if (!earlier || isLater(item, earlier)) named.set(guid, { ...item, guid });
  }
  return [...named.values()];
}

/** The same guid twice may be two versions; two links, or two titles without a version, are two items. */
function differentGuid(one: NeutralItem, other: NeutralItem): boolean {
  if (one.url !== "" && other.url !== "") return one.url !== other.url;
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

function isLater(one: NeutralItem, other: NeutralItem): boolean {
  if (one.version !== other.version) return (one.version ?? -1) > (other.version ?? -1);
  return (one.updated ?? one.published ?? "") > (other.updated ?? other.published ?? "");
}
