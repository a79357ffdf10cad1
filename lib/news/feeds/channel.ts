/** A list of a title as a feed, free of any format. All addresses are absolute. */
export type FeedChannel = {
  title: string;
  description: string;
  /** The page the feed is of, and the feed's own address. */
  link: string;
  self: string;
  /** The WebSub hub that is told when this feed changes; "": none. */
  hub: string;
  language: string;
  publisher: string;
  updated: Date;
  items: FeedEntry[];
};

export type FeedEntry = {
  /** Never changes, whatever becomes of headline and slug. */
  permalink: string;
  url: string;
  /** Where the item was first published, when elsewhere. */
  original: string;
  title: string;
  summary: string;
  /** Complete HTML of the item, addresses absolute. */
  html: string;
  author: string;
  /** The agency or organisation, and its page. */
  credit: { name: string; url: string };
  /** Other agencies that sent the same, with the addresses of their own pages. */
  alsoFrom: { name: string; url: string }[];
  categories: string[];
  language: string;
  rights: string;
  /** The item's own picture first; sizes in pixels, when known. */
  images: FeedImage[];
  files: { url: string; title: string; bytes: number; contentType: string }[];
  published: Date;
  updated: Date;
};

export type FeedImage = {
  url: string;
  contentType: string;
  width?: number;
  height?: number;
  alt: string;
  caption: string;
  credit: string;
  licence: string;
};

/** XML 1.0 has no place for most control characters, written out or not (XML 1.0 §2.2). */
export const xmlText = (text: string): string =>
  text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, "");
