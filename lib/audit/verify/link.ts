import { createHash } from "node:crypto";

/** What stands before the first link. */
export const GENESIS = "0".repeat(64);

/** The hash of a link: SHA-256, in hexadecimal, over the hash before it and the words of its event, as UTF-8. */
export const linkHash = (before: string, words: string): string =>
  createHash("sha256").update(before).update(words, "utf8").digest("hex");

/** The words of an event as they would be at another place: a JSON array that begins with the place. */
export const wordsAt = (words: string, position: number): string => words.replace(/^\[\d+/, `[${position}`);
