import { createElement } from "react";
import { FeedText } from "@/components/news/feed-text";
import { absolute, type Edition } from "@/components/site/edition";
import { notFound } from "@/lib/core/errors";
import { htmlToText } from "@/lib/core/html-text";
import { newsPath, permalinkPath } from "@/lib/core/paths";
import { creditLine } from "@/lib/news/credit";
import { atomOf } from "@/lib/news/feeds/atom";
import type { FeedChannel, FeedEntry } from "@/lib/news/feeds/channel";
import { jsonFeedOf } from "@/lib/news/feeds/json";
import { rssOf } from "@/lib/news/feeds/rss";
import { widest } from "@/lib/news/renditions";
import { type NewsItem, picturesOf } from "@/lib/news/schema";
import { rightsLine } from "@/lib/news/usage";
import type { Answer } from "./door";
import { markup } from "./render";

const FORMATS: Record<string, { type: string; write: (feed: FeedChannel) => string }> = {
  "rss.xml": { type: "application/rss+xml; charset=utf-8", write: rssOf },
  "atom.xml": { type: "application/atom+xml; charset=utf-8", write: atomOf },
  "feed.json": { type: "application/feed+json; charset=utf-8", write: jsonFeedOf },
};

/** A list of the title, to be had as a feed. `path` is its page, `address` the feed's own. */
export type FeedList = {
  title: string;
  description: string;
  path: string;
  address: string;
  lists: string[];
  items: NewsItem[];
  /** Whether the title's hub is told when it changes; of what is made for one reader's question it is not. */
  told?: boolean;
};

/** The name of a feed file, checked. @throws DomainError not_found for any other file */
export function feedFormat(file: string): string {
  if (!Object.hasOwn(FORMATS, file)) throw notFound("That page");
  return file;
}

/** A list as a feed in the format its file name says. */
export async function feed(edition: Edition, file: string, list: FeedList): Promise<Answer> {
  const format = FORMATS[feedFormat(file)]!;
  const items = await Promise.all(list.items.map((item) => entryOf(item, edition)));
  const updated = items.map((item) => item.updated).sort((a, b) => b.getTime() - a.getTime())[0];
  const self = absolute(edition, list.address);
  const hub = list.told === false ? "" : edition.title.hubUrl;
  const body = format.write({
    title: list.title,
    description: list.description,
    link: absolute(edition, list.path),
    self,
    hub,
    language: edition.title.language,
    publisher: edition.title.name,
    // An empty feed has no news to date it by; the day it is asked for keeps its ETag steady.
    updated: updated ?? new Date(edition.now.toISOString().slice(0, 10)),
    items,
  });
  return {
    headers: { "Content-Type": format.type, Link: links(self, hub) },
    body,
    lists: list.lists,
    items: list.items.map((item) => item.id),
  };
}

/** What a subscriber looks for first (WebSub §4, RFC 8288); both are parsed addresses, without spaces or brackets. */
const links = (self: string, hub: string) =>
  [`<${self}>; rel="self"`, ...(hub ? [`<${hub}>; rel="hub"`] : [])].join(", ");

async function entryOf(item: NewsItem, edition: Edition): Promise<FeedEntry> {
  const names = new Map(edition.title.sections.map(({ slug, name }) => [slug, name]));
  const sections = item.details.sections.flatMap((slug) => names.get(slug) ?? []);
  return {
    permalink: absolute(edition, permalinkPath(item.id)),
    url: absolute(edition, newsPath(item)),
    original: item.canonicalUrl,
    title: item.headline,
    summary: item.summary || item.subheadline || htmlToText(item.body).slice(0, 250),
    html: await markup(createElement(FeedText, { item, edition })),
    author: item.byline,
    credit: { name: creditLine(item), url: item.creditUrl },
    alsoFrom: item.details.alsoFrom,
    categories: [...new Set([...sections, ...item.details.keywords])],
    language: item.language,
    rights: rightsLine(item),
    images: picturesOf(item).map((image) => ({
      ...widest(image),
      url: absolute(edition, widest(image).url),
      alt: image.alt,
      caption: image.caption,
      credit: image.credit,
      licence: image.licence,
    })),
    files: item.details.attachments.map((file) => ({
      url: absolute(edition, file.url),
      title: file.label,
      bytes: file.bytes,
      contentType: "application/pdf",
    })),
    published: item.publishedAt,
    updated: item.updatedAt,
  };
}

/** The three feeds of a list's page, for its head. */
export const feedAlternates = (path: string, title: string, query = "") =>
  [
    ["application/rss+xml", "rss.xml"],
    ["application/atom+xml", "atom.xml"],
    ["application/feed+json", "feed.json"],
  ].map(([type = "", file = ""]) => ({
    type,
    title: `${title} (${file})`,
    href: `${path === "/" ? "" : path}/${file}${query}`,
  }));

/** The same three, to be shown. */
export const feedLinks = (path: string) =>
  [
    ["RSS", "rss.xml"],
    ["Atom", "atom.xml"],
    ["JSON Feed", "feed.json"],
  ].map(([name = "", file = ""]) => ({ name, href: `${path}/${file}` }));
