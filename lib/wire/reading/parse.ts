import { readJson, readXmlFeed } from "../formats/documents";
import type { Unreadable } from "../formats/reader";
import type { NeutralItem, ParsedFeed } from "../schema";
import { decodeBytes } from "./charset";
import { cleanText } from "./clean";
import { type Draft, finishItem } from "./draft";
import { FeedError } from "./feed-error";
import { identify } from "./identity";

export type ParseOptions = {
  /** Where the document came from; relative links start here when the feed states nothing better. */
  baseUrl?: string;
  /** The Content-Type header; only its charset is heeded, and only when the bytes do not tell. */
  contentType?: string;
  limits?: { bytes?: number; items?: number };
  /**
   * Give back as items also what ingest refuses: items with nothing to show a reader (neither title, text nor
   * link), all of those that are one and the same, and the one in whose middle the document ends. For looking at a feed, not for publishing it.
   */
  everything?: boolean;
};

export const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ITEMS = 200_000;

/**
 * Reads any supported feed (RSS 0.9x–2.0, RDF, Atom, JSON Feed) or agency's message (ninjs, NewsML-G2, NITF,
 * NewsML 1) into neutral items. The format is found in the bytes. Items that cannot be taken are listed in `rejected`, the others go on. Pure: no I/O,
 * no clock. Throws FeedError, and nothing else, when the document as a whole is no use.
 */
export function parseFeed(
  bytes: Uint8Array,
  { baseUrl = "", contentType = "", limits = {}, everything = false }: ParseOptions = {},
): ParsedFeed {
  const most = limits.bytes ?? MOST_BYTES;
  if (bytes.byteLength > most) {
    throw new FeedError(
      "too-large",
      `The document is ${bytes.byteLength} bytes long; at most ${most} are read.`,
    );
  }
  const text = decodeBytes(bytes, contentType).replace(/^[\s\ufeff\p{Cc}]+/u, "");
  if (text === "") throw new FeedError("empty", "The document is empty.");
  const { format, feed, entries } =
    readJson(text, baseUrl) ?? readXmlFeed(text, { baseUrl, asFound: everything });
  const { items, rejected } = finish(entries, limits.items ?? MOST_ITEMS, everything);
  if (items.length === 0 && entries.length > 0 && !everything) {
    throw new FeedError(
      "malformed",
      `None of the document's ${entries.length} items can be taken: ${rejected[0]!.error}`,
    );
  }
  return { format, feed, items: identify(items, everything), rejected };
}

function finish(
  entries: (Draft | Unreadable)[],
  mostItems: number,
  everything: boolean,
): Pick<ParsedFeed, "items" | "rejected"> {
  const items: NeutralItem[] = [];
  const rejected: ParsedFeed["rejected"] = [];
  const taken = (entry: Draft) => (everything ? finishItem(entry, true) : usable(finishItem(entry)));
  entries.forEach((entry, index) => {
    const item = "error" in entry ? entry : items.length >= mostItems ? tooMany(mostItems) : taken(entry);
    if (!("error" in item)) items.push(item);
    else rejected.push({ index, ...(item.guid && { guid: cleanText(item.guid) }), error: item.error });
  });
  return { items, rejected };
}

function tooMany(most: number): Unreadable {
  return { error: `Only the first ${most} items of a document are read.` };
}

/** A cancel may name its item and say nothing else. */
function usable(item: NeutralItem): NeutralItem | Unreadable {
  if (item.title !== "" || item.content !== "" || item.url !== "") return item;
  if (item.guid !== "" && item.status !== "usable") return item;
  return {
    error: "The item has neither a title nor a text nor a link.",
    ...(item.guid && { guid: item.guid }),
  };
}
