import type { Draft } from "../draft";
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
  read: (root: XmlNode, baseUrl: string) => Reading;
};

/** A format whose document is JSON, recognised by what is in it. */
export type JsonReader = {
  accepts: (value: unknown) => boolean;
  read: (value: unknown, baseUrl: string) => Reading;
};

export const CUT_OFF: Unreadable = { error: "The document ends in the middle of this item." };
