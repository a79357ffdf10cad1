import { z } from "zod";

/** ISO 8601, UTC, milliseconds: `2026-03-01T09:30:00.000Z`. */
const instant = z.iso.datetime({ precision: 3 });

export const wireStatus = z.enum(["usable", "withheld", "canceled"]);

/** The picture that goes with an item; `url` is absolute http(s), sizes are pixels. */
export const wireImage = z.object({
  url: z.string(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
});

/**
 * One item of any agency in one shape. Strings are trimmed and "" when absent; all but `content` are plain
 * text. The first source present wins:
 *
 * | field | RSS | Atom | JSON Feed | ninjs |
 * |---|---|---|---|---|
 * | guid | guid, rdf:about, atom:id | id | id | uri |
 * | url | link, atom:link, a permalink guid, rdf:about | link rel=alternate, an http id | url, external_url | links/altids with a web address, an http uri |
 * | title | title, dc:title, media:title, itunes:title | title | title | headline(s), title, slugline |
 * | summary | description, itunes:summary | summary | summary | descriptions, description_text |
 * | content | content:encoded, description, media:description | content, summary | content_html, content_text | bodies, body_*, descriptions |
 * | published | pubDate, dc:date, dcterms:issued | published, issued, created, updated | date_published | firstcreated, versioncreated, contentcreated |
 * | updated | atom:updated, dcterms:modified | updated, modified | date_modified | versioncreated |
 * | authors | dc:creator, author, itunes:author | author, the feed's author | authors, author, the feed's | byline, by |
 * | image | media:content, media:thumbnail, enclosure, itunes:image, first img | the same, link rel=enclosure | image, banner_image, first img | own renditions, associations |
 * | rights | dc:rights, media:copyright, the channel's | rights, the feed's | none | copyrightnotice, copyrightholder |
 *
 * An empty guid becomes the link, then a hash (identity.ts). `place` is the place of the dateline where the
 * feed states it apart from the text.
 */
export const neutralItem = z.object({
  guid: z.string().min(1),
  url: z.string(),
  title: z.string(),
  summary: z.string(),
  /** Sanitised HTML (lib/core/html.ts). */
  content: z.string(),
  published: instant.nullable(),
  updated: instant.nullable(),
  authors: z.array(z.string()),
  categories: z.array(z.string()),
  image: wireImage.nullable(),
  rights: z.string(),
  usageTerms: z.string(),
  status: wireStatus,
  version: z.number().int().nonnegative().nullable(),
  embargoedUntil: instant.nullable(),
  language: z.string(),
  place: z.string(),
  /** text, picture, graphic, video, audio, composite, event… (ninjs `type`). */
  itemType: z.string(),
  /** 1 (most urgent) to 9, as IPTC counts. */
  urgency: z.number().int().nullable(),
});

export const parsedFeed = z.object({
  /** rss-2.0, atom-1.0, json-feed-1.1, ninjs-3… as found in the bytes. */
  format: z.string(),
  feed: z.object({
    title: z.string(),
    link: z.string(),
    language: z.string(),
    ttlSeconds: z.number().int().positive().nullable(),
    hub: z.string().nullable(),
    self: z.string().nullable(),
  }),
  items: z.array(neutralItem),
  /** Items that could not be taken, by their place in the document counted from 0. */
  rejected: z.array(z.object({ index: z.number().int(), guid: z.string().optional(), error: z.string() })),
});

export type WireStatus = z.infer<typeof wireStatus>;
export type WireImage = z.infer<typeof wireImage>;
export type NeutralItem = z.infer<typeof neutralItem>;
export type ParsedFeed = z.infer<typeof parsedFeed>;
export type FeedHead = ParsedFeed["feed"];
