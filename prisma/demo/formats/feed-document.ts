import type { Agency, Feed, WireItem } from "../agencies/shape.ts";

/** All that a writer needs: the feed, its own address and its items, newest first. */
export interface FeedDocument {
  agency: Agency;
  feed: Feed;
  self: string;
  updated: Date;
  items: WireItem[];
}

/** A feed written out, with the media type it is served as. */
export interface WrittenFeed {
  contentType: string;
  body: string;
}
