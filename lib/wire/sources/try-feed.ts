import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "@/lib/auth/actor";
import { FetchError, type Fetched, fetchPublic } from "@/lib/core/fetch";
import { endTurn, hostOf, takeTurn } from "../fetching/hosts";
import { readMessage } from "../fetching/message";
import { FeedError } from "../reading/feed-error";
import { assertMayManage } from "./policy";
import { type Trial, trialOf } from "./trial";

const FETCH_MS = 15_000;
/** As long as somebody may sit and wait for a host's turn. */
const PATIENCE_MS = 5_000;

export type Tried = { ok: true; trial: Trial } | { ok: false; message: string };

/**
 * Looks at a feed before it is added: fetched as a poll would, in its host's turn, read by the same parser, and nothing
 * of it stored. What goes wrong is told in words. @throws DomainError forbidden
 */
export async function tryFeed(actor: Actor, url: string, now: Date): Promise<Tried> {
  assertMayManage(actor);
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return { ok: false, message: "Give a full address starting with https://." };
  try {
    const answer = await fetchedInTurn(url);
    if (!answer) return { ok: false, message: "This host is busy with another poll. Try again in a moment." };
    const contentType = answer.headers.get("content-type") ?? "";
    const parsed = readMessage({ bytes: answer.body, url: answer.url, contentType });
    return { ok: true, trial: trialOf(parsed, answer.url, now) };
  } catch (error) {
    if (error instanceof FetchError || error instanceof FeedError)
      return { ok: false, message: error.message };
    throw error;
  }
}

/** The answer, or null when the host's turn did not come in time. */
async function fetchedInTurn(url: string): Promise<Fetched | null> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const turn = await takeTurn(hostOf(url));
    if (turn.token !== null)
      try {
        return await fetchPublic(url, { timeoutMs: FETCH_MS });
      } finally {
        await endTurn(turn);
      }
    if (performance.now() > until) return null;
    await pause(500);
  }
}
