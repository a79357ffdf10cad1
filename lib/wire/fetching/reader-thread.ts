// Reads large messages for reader.ts, in a thread of its own: its memory is capped, and it can be stopped.
import { parentPort } from "node:worker_threads";
import { FeedError } from "../reading/feed-error";
import { type Message, readMessage } from "./message";

parentPort?.on("message", (message: Message) => {
  try {
    parentPort?.postMessage({ parsed: readMessage(message) });
  } catch (error) {
    const { message: text } = error as Error;
    parentPort?.postMessage(error instanceof FeedError ? { code: error.code, text } : { text });
  }
});
