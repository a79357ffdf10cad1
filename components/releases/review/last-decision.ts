"use client";
import { useSyncExternalStore } from "react";
import { UNDO_MS } from "@/lib/releases/lifecycle";
import type { PointsDraft } from "./points-draft";

/** The decision this tab made last: kept over page loads, since the next release is open before its time is up. */
export type LastDecision = {
  id: string;
  /** The release's version after it. */
  version: number;
  /** What has come of it, as a sentence. */
  words: string;
  headline: string;
  /** Milliseconds of this browser's clock. */
  at: number;
  /** What had been written for the author: it comes back with the release. */
  draft: PointsDraft | null;
};

const KEY = "dateline-last-decision";
const watchers = new Set<() => void>();
const tell = () => {
  for (const watcher of watchers) watcher();
};
const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

export function rememberDecision(decision: Omit<LastDecision, "at">): void {
  sessionStorage.setItem(KEY, JSON.stringify({ ...decision, at: Date.now() }));
  tell();
}

export function forgetDecision(): void {
  sessionStorage.removeItem(KEY);
  tell();
}

/** As stored: equal texts are equal decisions, so that nothing is drawn anew for none. */
export const useStoredDecision = (): string | null =>
  useSyncExternalStore(
    watch,
    () => sessionStorage.getItem(KEY),
    () => null,
  );

/** The decision in it, and how many milliseconds there are to take it back; null when there are none. */
export function undoable(
  stored: string | null,
  now: number,
): { decision: LastDecision; left: number } | null {
  if (!stored) return null;
  const decision = JSON.parse(stored) as LastDecision;
  const left = decision.at + UNDO_MS - now;
  return left > 0 && left <= UNDO_MS ? { decision, left } : null;
}
