import { clip } from "@/lib/core/clip";

const EXCERPT = 300;

/** The start of a text, ending at a word, with an ellipsis when something was left out. */
export function excerptOf(text: string, limit = EXCERPT): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(" ", limit);
  return `${clip(text, Math.max(space, limit / 2)).trimEnd()}…`;
}
