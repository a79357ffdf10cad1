// What a story's surfaces may be found wrong in.
import type { Answer, Surface } from "./public-surfaces";

/** What is wrong with an answer, null when it is right. */
export type Fault = (surface: Surface, answer: Answer) => string | null;

/** The story is there. A page with room for a few may have others by now: the front page is held to it when `isNew`. */
export const shown =
  (id: string, isNew = false): Fault =>
  ({ kind, path }, { status, text }) => {
    if (status !== 200) return "does not answer";
    const isDue = kind === "list" || (isNew && path === "/");
    return isDue && !text.includes(id) ? "does not show it" : null;
  };

type Told = { uri: string; pubStatus: string };

/**
 * Gone from every list, its own addresses answering so and none of its words said; `left` is what machines are told.
 */
export const gone =
  (id: string, names: string[], code: 404 | 410, left: "withheld" | "canceled"): Fault =>
  ({ kind }, { status, text }) => {
    if (names.some((name) => text.includes(name))) return "still says its words";
    if (kind === "address" || kind === "file") return status === code ? null : "still answers";
    if (kind === "changes") {
      const told = (JSON.parse(text).items as Told[]).find(({ uri }) => uri.endsWith(id));
      return told?.pubStatus === left ? null : "does not tell machines";
    }
    return text.includes(id) ? "still shows it" : null;
  };

/** A story nobody may have heard of: its words are nowhere, and search for them finds nothing. */
export const unknown =
  (name: string): Fault =>
  ({ path }, { status, text }) => {
    if (status !== 200) return "does not answer";
    if (text.includes(name)) return "says its words";
    return path.startsWith("/search?") && text.includes('href="/news/') ? "finds something" : null;
  };
