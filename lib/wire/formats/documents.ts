import { FeedError } from "../reading/feed-error";
import { atom } from "./atom";
import { withOwnEntities } from "./dtd-entities";
import { jsonFeed } from "./json-feed";
import { mendJson } from "./json-mend";
import { parseOr, salvageJson } from "./json-salvage";
import { newsml1 } from "./newsml-1";
import { newsmlG2 } from "./newsml-g2";
import { ninjs } from "./ninjs";
import { nitf } from "./nitf";
import { findRoot } from "./prolog";
import type { JsonReader, Reading, XmlOptions, XmlReader } from "./reader";
import { rss } from "./rss";
import { readXml } from "./xml-tree";

/** A new format is one reader and one entry here. */
const XML_READERS: XmlReader[] = [rss, atom, newsmlG2, newsml1, nitf];
const JSON_READERS: JsonReader[] = [ninjs, jsonFeed];

/** Reads a JSON document; null when the text is no JSON at all. */
export function readJson(text: string, baseUrl: string): Reading | null {
  if (text[0] !== "{" && text[0] !== "[") return null;
  const { value, cut } = parse(text);
  if (value === undefined) {
    if (/<(\?xml|rss|feed|rdf:)/i.test(text.slice(0, 2000))) return null;
    if (cut) throw new FeedError("truncated", "The JSON ends before its first item does.");
    throw new FeedError("malformed", "The document begins like JSON but cannot be read as JSON.");
  }
  const reader = JSON_READERS.find((one) => one.accepts(value));
  if (!reader) throw new FeedError("not-a-feed", "This is JSON, but neither a JSON Feed nor ninjs.");
  const reading = reader.read(value, baseUrl);
  if (cut) reading.entries.push({ error: "The document breaks off here." });
  return reading;
}

function parse(text: string): { value: unknown; cut: boolean } {
  try {
    return { value: JSON.parse(text) as unknown, cut: false };
  } catch {
    const mended = mendJson(text);
    const value = parseOr(mended);
    if (value !== undefined) return { value, cut: false };
    return { value: salvageJson(mended), cut: !/[}\]]\s*$/.test(text.slice(-100)) };
  }
}

/** Reads an XML document. */
export function readXmlFeed(text: string, options: XmlOptions): Reading {
  const root = findRoot(text);
  if (!root) throw new FeedError("not-a-feed", "This is plain text, not a feed.");
  const document = readXml(withOwnEntities(text.slice(0, root.start), text.slice(root.start)));
  const node = document.children.find((child) => typeof child !== "string");
  const reader = node && XML_READERS.find((one) => one.accepts(node));
  if (!node || !reader) throw unknownRoot(root.name, text);
  const reading = reader.read(node, options);
  const complete = reading.entries.some((entry) => !("error" in entry));
  if (!node.ended && !complete && !options.asFound) {
    throw new FeedError("truncated", "The document ends before its first item does.");
  }
  return reading;
}

function unknownRoot(name: string, text: string): FeedError {
  if (
    /^(html|head|body|div|p|script|meta|title|table|center)$/i.test(name) ||
    /^<!doctype html/i.test(text)
  ) {
    return new FeedError(
      "html-page",
      "This is a web page, not a feed; look for the feed's own address on it.",
    );
  }
  return new FeedError("not-a-feed", `This is XML with the root <${name.slice(0, 60)}>, not a feed.`);
}
