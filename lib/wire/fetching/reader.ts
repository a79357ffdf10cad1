import "server-only";
import { Worker } from "node:worker_threads";
import { FeedError, type FeedErrorCode } from "../reading/feed-error";
import type { ParsedFeed } from "../schema";
import { Door } from "./large";
import { type Message, readMessage } from "./message";
import { Thread, ThreadLost } from "./thread";

/** Up to here a message is read at once: it cannot take long, nor much memory. */
const SMALL_BYTES = 256 * 1024;
/** An honest message of ten megabytes takes a few seconds and a fraction of this memory. */
const LIMIT_MS = 45_000;
const LIMIT_MB = 176;
/** A thread nobody needs gives its memory back. */
const IDLE_MS = 5_000;

/** Threads are started as this process was, so that they can read TypeScript; one that cannot reads everything itself. */
const canStart = process.execArgv.includes("tsx");
const one = new Door(1);

type Said = { parsed: ParsedFeed } | { code?: FeedErrorCode; text: string };

const thread = new Thread<Message, Said>(
  () =>
    new Worker(new URL("reader-thread.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB, maxYoungGenerationSizeMb: 8 },
    }),
  { answerMs: LIMIT_MS, idleMs: IDLE_MS },
);

function beyond(error: unknown): never {
  if (!(error instanceof ThreadLost)) throw error;
  throw new FeedError("too-large", "The document takes too long or too much memory to read.");
}

/**
 * Reads a message; a large one in a thread with a cap on its time and memory, so that no document can hold up or bring
 * down those who fetch.
 * @throws FeedError
 */
export async function readApart(message: Message): Promise<ParsedFeed> {
  if (!canStart || message.bytes.byteLength <= SMALL_BYTES) return readMessage(message);
  const leave = await one.enter();
  try {
    const said = await thread.ask(message).catch(beyond);
    if ("parsed" in said) return said.parsed;
    throw said.code ? new FeedError(said.code, said.text) : new Error(said.text);
  } finally {
    leave();
  }
}
