import type { DiffPart } from "./changes";

/** Words of a diff as they are shown; `omitted` stands for unchanged ones that were left out. */
export type Excerpt = DiffPart | { kind: "omitted"; text: "" };

/** Unchanged stretches longer than twice this are cut down to the words around a change, in characters. */
const CONTEXT = 140;
const SLACK = 40;
const OMITTED: Excerpt = { kind: "omitted", text: "" };

const head = (text: string) => text.slice(0, CONTEXT).replace(/\S*$/, "");
const tail = (text: string) => text.slice(-CONTEXT).replace(/^\S*/, "");
const same = (text: string): Excerpt[] => (text ? [{ kind: "same", text }] : []);

/** A diff without the long stretches in which nothing changed; at the edges of the text only the inner end stays. */
export function excerpted(parts: DiffPart[]): Excerpt[] {
  return parts.flatMap((part, i) => {
    if (part.kind !== "same" || part.text.length <= 2 * CONTEXT + SLACK) return [part];
    return [
      ...(i === 0 ? [] : same(head(part.text))),
      OMITTED,
      ...(i === parts.length - 1 ? [] : same(tail(part.text))),
    ];
  });
}
