// Lists of feeds as other systems keep them (OPML 2.0, http://opml.org/spec2.opml). Pure.
import { DomainError } from "@/lib/core/errors";
import { escapeHtml } from "@/lib/core/escape";
import { elements, textOf, type XmlNode } from "../formats/xml-node";
import { readXml } from "../formats/xml-tree";
import { cleanText } from "../reading/clean";

export const OPML_MAX_BYTES = 900_000;
export const OPML_MAX_FEEDS = 2_000;
const MAX_DEPTH = 30;

/** A feed of a list: what it is called, where it is, and the folders it lies in, the outermost first. */
export type OpmlFeed = { url: string; title: string; homepage: string; language: string; folders: string[] };
/** An entry that names no feed we could ask. */
export type OpmlBroken = { title: string; why: string };
export type OpmlList = { title: string; feeds: OpmlFeed[]; broken: OpmlBroken[] };

const refused = (message: string): never => {
  throw new DomainError("invalid", message);
};

/** An outline's attribute, whatever its case: programs write xmlUrl, xmlurl and XMLURL. */
function attributeOf(node: XmlNode, name: string): string {
  const found = Object.entries(node.attributes).find(([key]) => key.toLowerCase() === name);
  return (found?.[1] ?? "").replace(/\s+/g, " ").trim();
}

/** The address as it is asked for: feed:// and pcast:// are http (RFC 3986 has no such thing), "" of what is none. */
function webAddress(text: string): string {
  const address = text
    .replace(/^(?:feed|pcast|itpc|rss):(?:\/\/)?(?=https?:)/i, "")
    .replace(/^(?:feed|pcast|itpc|rss):\/\//i, "http://");
  if (!URL.canParse(address)) return "";
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url.href : "";
}

/** @returns the feed, what is wrong with the entry, or null for a folder. */
function entryOf(node: XmlNode, folders: string[]): OpmlFeed | OpmlBroken | null {
  const title = attributeOf(node, "title") || attributeOf(node, "text");
  const stated = attributeOf(node, "xmlurl");
  const type = attributeOf(node, "type").toLowerCase();
  if (!stated) {
    if (elements(node, "outline").length) return null;
    if (["include", "link"].includes(type))
      return { title, why: "It names another list or a page; import that list by itself." };
    return { title, why: "It has no address of a feed (xmlUrl)." };
  }
  const url = webAddress(stated);
  if (!url) return { title: title || stated, why: `“${stated.slice(0, 200)}” is no address on the web.` };
  const homepage = webAddress(attributeOf(node, "htmlurl"));
  return {
    url,
    title: title || new URL(url).hostname,
    homepage,
    language: attributeOf(node, "language"),
    folders,
  };
}

/**
 * Reads a list of feeds however badly written; a feed that is named twice counts once. Entities of a DTD are never
 * defined.
 * @throws DomainError invalid for what is too large, nested too deep, or no list.
 */
export function readOpml(text: string): OpmlList {
  if (text.length > OPML_MAX_BYTES)
    refused("This file is larger than 900 kB. Split it, or export fewer feeds.");
  const start = text.search(/<(?:[\w-]+:)?opml[\s>]/i);
  if (start < 0)
    refused("This is no OPML: it has no element <opml>. Export the list from the other system as OPML.");
  const [root] = elements(readXml(text.slice(start)), "opml");
  const body = root ? elements(root, "body")[0] : undefined;
  if (!root || !body) return refused("This list has no <body>, so there is nothing in it to import.");
  const feeds = new Map<string, OpmlFeed>();
  const broken: OpmlBroken[] = [];
  const open = elements(body, "outline").map((node) => ({ node, folders: [] as string[] }));
  for (let next = open.shift(); next; next = open.shift()) {
    const { node, folders } = next;
    if (folders.length > MAX_DEPTH)
      refused(`The folders of this list lie more than ${MAX_DEPTH} deep in one another.`);
    const entry = entryOf(node, folders);
    if (entry === null || "url" in entry) {
      if (entry && !feeds.has(entry.url)) feeds.set(entry.url, entry);
      const name = attributeOf(node, "text") || attributeOf(node, "title");
      const inner = entry || !name ? folders : [...folders, name];
      open.unshift(...elements(node, "outline").map((child) => ({ node: child, folders: inner })));
    } else broken.push(entry);
    if (feeds.size + broken.length > OPML_MAX_FEEDS)
      refused(
        `This list names more than ${OPML_MAX_FEEDS.toLocaleString("en")} feeds. Split it and import the parts.`,
      );
  }
  const head = elements(root, "head")[0];
  const title = head ? textOf(elements(head, "title")[0]).trim() : "";
  return { title, feeds: [...feeds.values()], broken };
}

export type OpmlFolder = { name: string; feeds: Omit<OpmlFeed, "folders">[] };

const attributes = (values: Record<string, string>) =>
  Object.entries(values)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => ` ${name}="${escapeHtml(cleanText(value))}"`)
    .join("");

/** A list in folders as OPML 2.0. A feed in several folders stands in each. @param at when it was made. */
export function writeOpml(title: string, folders: OpmlFolder[], at: Date): string {
  const feed = ({ title: name, url, homepage, language }: OpmlFolder["feeds"][number], indent: string) =>
    `${indent}<outline${attributes({ type: "rss", text: name, title: name, xmlUrl: url, htmlUrl: homepage, language })}/>`;
  const lines = folders.flatMap(({ name, feeds }) =>
    name
      ? [
          `    <outline${attributes({ text: name })}>`,
          ...feeds.map((each) => feed(each, "      ")),
          "    </outline>",
        ]
      : feeds.map((each) => feed(each, "    ")),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    "  <head>",
    `    <title>${escapeHtml(title)}</title>`,
    `    <dateCreated>${at.toUTCString()}</dateCreated>`,
    "  </head>",
    "  <body>",
    ...lines,
    "  </body>",
    "</opml>",
    "",
  ].join("\n");
}
