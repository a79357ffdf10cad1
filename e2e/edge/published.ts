import type { APIRequestContext } from "@playwright/test";
import { aStory } from "../app";
import { deskMoves, newsOf } from "../desk-moves";
import { sentRelease } from "../sent-release";

type Token = (email: string, organisation?: string) => string;

/** Making one starts a program: once is enough. */
let people: { author: string; editor: string } | undefined;

/** A release that is published, and how it is moved on. */
export async function published(request: APIRequestContext, token: Token, name: string) {
  people ??= { author: token("author@demo.test", "millwright"), editor: token("admin@demo.test") };
  const { author, editor } = people;
  const id = await sentRelease(request, author, aStory(name));
  const move = deskMoves(request, id);
  await move(editor, "claim");
  await move(editor, "approve", { note: "" });
  const news = await newsOf(request, author, id);
  return {
    id: news.id,
    path: news.path,
    headline: aStory(name).headline,
    correct: (headline: string) =>
      move(editor, "correct", { class: "A", note: `Now it reads: ${headline}`, patch: { headline } }),
    kill: (headline: string) => move(editor, "kill", { reason: "It is wrong.", confirm: headline }),
  };
}
