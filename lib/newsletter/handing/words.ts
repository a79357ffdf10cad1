import "server-only";
import { LRUCache } from "lru-cache";
import { db } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { FRESH_MS as NEWS_MS } from "@/lib/news/arrivals";
import type { Reader } from "../edition/content";
import { editionFingerprint, openEdition } from "../edition/open";
import { composerOf, type Message } from "../letter/composer";
import type { OpenPress } from "../letter/press";
import { titleById } from "../title";

/** Writes somebody's letter; null when there is nothing to tell them. */
export type Compose = (reader: Reader, now: Date) => Message | null;

/** What letters are written with, and the instant at which its words were those readers see. */
export type Words = { compose: Compose; asOf: Date };

/** So old may the last look at an edition's words be: kills and corrections reach the letters within it. */
const FRESH_MS = 100;

/**
 * Letters of a frozen edition in the words readers may see at the moment: asked before every few letters, it looks whether
 * anything was killed or corrected meanwhile. Null when the edition is gone.
 */
export function wordsOf(editionId: string, openPress: OpenPress): (now: Date) => Promise<Words | null> {
  let made: { words: Words; fingerprint: string } | null = null;
  return async (now) => {
    if (made && now.getTime() - made.words.asOf.getTime() < FRESH_MS) return made.words;
    const fingerprint = await editionFingerprint(db(), editionId, now);
    if (made?.fingerprint === fingerprint) {
      made.words.asOf = now;
      return made.words;
    }
    const content = await openEdition(editionId, now);
    if (!content) return null;
    if (made) log.info({ edition: editionId }, "the words of a letter changed while it goes out");
    const composer = await composerOf(content, await titleById(content.publicationId), openPress);
    // What is told at once is no news hours later, when a mail server is back.
    const isOld = (at: Date) =>
      content.kind !== "daily" && at.getTime() - content.frozenAt.getTime() > NEWS_MS;
    const compose: Compose = (reader, at) => (isOld(at) ? null : composer.messageFor(reader, at));
    made = { words: { compose, asOf: now }, fingerprint: content.fingerprint };
    return made.words;
  };
}

/** Editions that batches of one process have in hand at once, most often one. */
const OPEN_MOST = 4;
/** So long an edition stays open for its next batch; its pieces weigh some megabytes. */
const OPEN_MS = 120_000;

/** As `wordsOf`, opened once for all batches of a process: an edition of a hundred thousand letters has two hundred. */
export function sharedWordsOf(openPress: OpenPress): (editionId: string) => ReturnType<typeof wordsOf> {
  const open = new LRUCache<string, ReturnType<typeof wordsOf>>({
    max: OPEN_MOST,
    ttl: OPEN_MS,
    updateAgeOnGet: true,
    ttlAutopurge: true,
  });
  return (editionId) => {
    const words = open.get(editionId) ?? wordsOf(editionId, openPress);
    open.set(editionId, words);
    return words;
  };
}
