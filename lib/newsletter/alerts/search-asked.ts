import { z } from "zod";
import { questionOf, searchWords, type Term } from "@/lib/news/search/question";

/** Shorter beginnings of words are those of nearly every story. */
const SHORTEST_BEGINNING = 3;

const narrows = ({ words, without, prefix }: Term): boolean =>
  !without && (!prefix || words.every(({ word }) => word.length >= SHORTEST_BEGINNING));

/** Why nobody can be told of what a search finds; null when they can. */
export function searchProblem(text: string): string | null {
  const question = questionOf(text);
  if (question.length === 0) return `“${text}” finds nothing: it has no word that stories are found by.`;
  if (question.every((terms) => terms.some(narrows))) return null;
  return question.some((terms) => terms.every(({ without }) => without))
    ? `“${text}” finds nearly everything: name a word that must be there.`
    : `“${text}” finds nearly everything: give at least ${SHORTEST_BEGINNING} letters before the *.`;
}

/** A search as somebody typed it, to be told at once of what it finds. Read as the search page reads it. */
export const alertSearch = z
  .string()
  .transform(searchWords)
  .superRefine((text, context) => {
    const message = searchProblem(text);
    if (message) context.addIssue({ code: "custom", message });
  });
