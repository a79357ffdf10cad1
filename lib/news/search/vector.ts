import { htmlToText } from "@/lib/core/html-text";
import { stemsOf } from "./words";

/** A word in PostgreSQL's spelling of tsvector and tsquery. */
export const quoted = (stem: string): string => `'${stem.replace(/\\/g, "\\\\").replace(/'/g, "''")}'`;

/** So far apart that no phrase reaches from one part of an item into the next. */
const GAP = 10;

type Part = { stems: string[]; weight: "" | "A" | "B" };

/**
 * Parts of a text as a tsvector: their stems, with their places and the weight of their part. Of places PostgreSQL
 * keeps 255 for each stem, and counts to 16,383 (its manual, 12.11).
 */
function vectorOf(parts: Part[]): string {
  const places = new Map<string, string>();
  let at = 0;
  for (const { stems, weight } of parts) {
    for (const stem of stems) {
      at++;
      if (stem === "") continue;
      const before = places.get(stem);
      places.set(stem, before === undefined ? at + weight : `${before},${at}${weight}`);
    }
    at += GAP;
  }
  let out = "";
  // Stems are letters and digits: nothing in them has to be escaped.
  for (const [stem, found] of places) out += `'${stem}':${found} `;
  return out;
}

export type Searched = {
  headline: string;
  subheadline: string;
  summary: string;
  byline: string;
  place: string;
  creditName: string;
  /** HTML */
  body: string;
};

/** What an item is found by (`words`), and what finds are put in order by (`title`: headline A, summary B). */
export function vectorsOf(item: Searched): { words: string; title: string } {
  const [headline, subheadline, summary] = [item.headline, item.subheadline, item.summary].map(stemsOf);
  const rest = [htmlToText(item.body), item.byline, item.place, item.creditName].map(stemsOf);
  const part = (weight: Part["weight"], stems: string[] = []): Part => ({ stems, weight });
  return {
    words: vectorOf([headline, subheadline, summary, ...rest].map((stems) => part("", stems))),
    title: vectorOf([part("A", headline), part("B", subheadline), part("B", summary)]),
  };
}
