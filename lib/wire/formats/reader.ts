import type { Draft } from "../reading/draft";
import type { FeedHead } from "../schema";
import type { XmlNode } from "./xml-node";

/** What a format's reader makes of a document: drafts in the document's order, or why one could not be taken. */
export type Reading = {
  format: string;
  feed: FeedHead;
  entries: (Draft | Unreadable)[];
};

export type Unreadable = { error: string; guid?: string };

/** A format whose document is XML, recognised by the known name of its root element (namespaces.ts). */
export type XmlReader = {
  accepts: (root: XmlNode) => boolean;
  read: (root: XmlNode, options: XmlOptions) => Reading;
};

export type XmlOptions = {
  baseUrl: string;
  /**
   * Give everything as it is found, for looking at: also the item in whose middle the document ends, a relative
   * link of the feed whose base nobody knows, a language that is none.
   */
  asFound?: boolean;
};

/** A format whose document is JSON, recognised by what is in it. */
export type JsonReader = {
  accepts: (value: unknown) => boolean;
  read: (value: unknown, baseUrl: string) => Reading;
};

export const CUT_OFF: Unreadable = { error: "The document ends in the middle of this item." };
