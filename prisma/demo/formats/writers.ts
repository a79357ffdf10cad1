import type { FeedFormat } from "../agencies/shape.ts";
import { atom } from "./atom.ts";
import type { FeedDocument, WrittenFeed } from "./feed-document.ts";
import { jsonFeed } from "./json-feed.ts";
import { newsmlG2 } from "./newsml-g2.ts";
import { ninjs2 } from "./ninjs2.ts";
import { ninjs3 } from "./ninjs3.ts";
import { rss1 } from "./rss1.ts";
import { rss2 } from "./rss2.ts";
import { rss092 } from "./rss092.ts";

/** The writer of each format. They share nothing with the product's own feeds, so that neither hides the other's faults. */
export const writers: Record<FeedFormat, (feed: FeedDocument) => WrittenFeed> = {
  rss2,
  rss092,
  rss1,
  atom,
  "json-feed": jsonFeed,
  "newsml-g2": newsmlG2,
  ninjs3,
  ninjs2,
};
