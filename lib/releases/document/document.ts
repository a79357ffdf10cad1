import { escapeText } from "@/lib/core/entities";
import { type Block, block } from "./block";
import { readBlocks } from "./read-blocks";

/** The blocks of a document: what stands around its pages, then its text, then what was written beside it. */
export function blocksOf(document: { html: string; margins: string[]; comments: string[] }): Block[] {
  const lines = (texts: string[], zone: Block["zone"]) =>
    texts.map((text) => block("paragraph", `<p>${escapeText(text)}</p>`, zone));
  return [
    ...lines(document.margins, "margin"),
    ...readBlocks(document.html),
    ...lines(document.comments, "comment"),
  ];
}
