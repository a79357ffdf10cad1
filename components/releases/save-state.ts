import type { ReleaseContent } from "@/lib/releases/schema";

/** What the server holds in place of the text we built on, and who put it there when (RFC 3339). */
export type Current = { id: string; version: number; content: ReleaseContent; by?: string; at?: string };

export type SaveState =
  | { kind: "clean" }
  | { kind: "unsaved" }
  | { kind: "saving" }
  | { kind: "saved"; at: Date }
  /** No connection; `changes` fields differ from what the server has. */
  | { kind: "offline"; changes: number }
  | { kind: "retrying"; message: string }
  /** The text is more than the server keeps. */
  | { kind: "blocked"; message: string }
  /** `other`: who is signed in instead, "" for nobody. */
  | { kind: "signed-out"; message: string; other: string }
  | { kind: "conflict"; current: Current }
  /** Saving is over: the release has moved on, or is not ours any more. */
  | { kind: "closed"; message: string };
