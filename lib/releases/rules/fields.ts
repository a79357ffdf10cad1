import type { ReleaseContent } from "../schema";
import { bodyText } from "../text";

/** A text by its words alone: neither case, marks nor spaces make a difference. */
export const essence = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");

export type FieldText = { field: string; text: string };

const bodies = new WeakMap<ReleaseContent, string>();

/** The body's plain text, worked out once for all rules. */
export function plainBody(content: ReleaseContent): string {
  const known = bodies.get(content);
  if (known !== undefined) return known;
  const text = bodyText(content.body);
  bodies.set(content, text);
  return text;
}

/** What the public reads in the organisation's own voice. */
export const prose = (content: ReleaseContent): FieldText[] => [
  { field: "headline", text: content.headline },
  { field: "subheadline", text: content.subheadline },
  { field: "summary", text: content.summary },
  { field: "body", text: plainBody(content) },
];

/** Everything the public reads, quotations and boilerplate too. */
export const allText = (content: ReleaseContent): FieldText[] => [
  ...prose(content),
  ...content.quotes.map((quote, i) => ({ field: `quotes.${i}.text`, text: quote.text })),
  { field: "boilerplate", text: content.boilerplate },
];

/** Whether words of English mean what they say there. */
export const isEnglish = (content: ReleaseContent) => /^en(-|$)/.test(content.language);

const voices = new WeakMap<ReleaseContent, FieldText[]>();

/** What the release says itself: its prose with quoted speech blanked out. */
export function ownVoice(content: ReleaseContent): FieldText[] {
  const known = voices.get(content);
  if (known) return known;
  const made = prose(content).map(({ field, text }) => ({ field, text: withoutSpeech(text) }));
  voices.set(content, made);
  return made;
}

const CLOSING: Record<string, string> = { "“": "”", "„": "“", "«": "»", '"': '"' };

/**
 * The same text with what stands in quotation marks blanked out, length and places kept: people may say
 * what a release may not. A quotation ends with its paragraph at the latest.
 */
export function withoutSpeech(text: string): string {
  let out = "";
  let closing = "";
  for (const char of text) {
    if (char === "\n") closing = "";
    const inside = closing !== "";
    if (inside && char === closing) closing = "";
    else if (!inside && CLOSING[char]) closing = CLOSING[char];
    out += inside || closing ? " ".repeat(char.length) : char;
  }
  return out;
}
