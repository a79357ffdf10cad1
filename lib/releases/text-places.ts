import type { RichNode } from "@/lib/core/rich-text";

/** The plain text of a document, and the position in it (ProseMirror's count) of each of its characters. */
export type TextPlaces = { text: string; positions: number[] };

const LINE_ENDING = /[\t\n\v\f\r]/;

/**
 * What `bodyText` gives for the document's HTML, with the way back: findings count characters of that text, and the
 * editor marks positions of its document.
 */
export function textPlaces(doc: RichNode): TextPlaces {
  const out: string[] = [];
  const positions: number[] = [];
  let run: { text: string; at: number } | null = null;
  const newLine = (at: number) => {
    run = null;
    if (out.length && out.at(-1) !== "\n") put("\n", at);
  };
  const put = (character: string, at: number) => {
    out.push(character);
    positions.push(at);
  };
  const read = (text: string, from: number) => {
    for (let i = 0; i < text.length; i++) {
      const character = text[i] as string;
      if (/\s/.test(character)) {
        run = { text: (run?.text ?? "") + character, at: run?.at ?? from + i };
        continue;
      }
      if (run && out.length && out.at(-1) !== "\n") {
        const kept = run.text.length === 1 && run.text !== "\u00a0" && !LINE_ENDING.test(run.text);
        put(kept ? run.text : " ", run.at);
      }
      run = null;
      put(character, from + i);
    }
  };
  const walk = (node: RichNode, at: number): number => {
    if (node.type === "text") {
      read(node.text ?? "", at);
      return at + (node.text ?? "").length;
    }
    if (node.type === "hardBreak") {
      newLine(at);
      return at + 1;
    }
    newLine(at);
    let inside = at + 1;
    for (const child of node.content ?? []) inside = walk(child, inside);
    newLine(inside);
    return inside + 1;
  };
  // The document itself has no opening token.
  walk(doc, -1);
  if (out.at(-1) === "\n") {
    out.pop();
    positions.pop();
  }
  return { text: out.join(""), positions };
}

/** From where to where a span of the text reaches in the document; null for a span outside it. */
export function placeOfSpan(
  { positions }: TextPlaces,
  span: { start: number; end: number },
): { from: number; to: number } | null {
  const from = positions[span.start];
  const last = positions[span.end - 1];
  return from === undefined || last === undefined || last < from ? null : { from, to: last + 1 };
}
