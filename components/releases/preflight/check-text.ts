import { type Finding, preflight } from "@/lib/releases/preflight";
import type { ReleaseContent } from "@/lib/releases/schema";
import { bodyText, wordCount } from "@/lib/releases/text";

export type Question = { id: number; content: ReleaseContent; organisation: string; now: number };
export type Answer = { id: number; findings: Finding[]; words: number };

/** One round of preflight, wherever it runs. */
export const checkText = ({ id, content, organisation, now }: Question): Answer => ({
  id,
  findings: preflight(content, { now: new Date(now), organisation }),
  words: wordCount(bodyText(content.body)),
});
