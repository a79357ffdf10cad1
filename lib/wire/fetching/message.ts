import { createHash } from "node:crypto";
import { FeedError } from "../reading/feed-error";
import { parseFeed } from "../reading/parse";
import type { ParsedFeed } from "../schema";
import { looksLikePage, pageInstead } from "./web-page";

/** What a source sent, by a poll or by its hub. */
export type Message = { bytes: Uint8Array; url: string; contentType: string };

/** SHA-256 of a message: the same bytes need no second parse. */
export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** @throws FeedError; when it is a web page, with the feeds that page names. */
export function readMessage({ bytes, url, contentType }: Message): ParsedFeed {
  try {
    return parseFeed(bytes, { baseUrl: url, contentType });
  } catch (error) {
    if (!(error instanceof FeedError) || !looksLikePage(bytes)) throw error;
    throw new FeedError("html-page", pageInstead(bytes, url));
  }
}
