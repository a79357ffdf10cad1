import { sanitizeBody } from "@/lib/core/html";
import { type Block, block, countWords, textOfHtml, withHtml } from "./block";
import { hasAddress } from "./contact";
import { isDateLine } from "./dateline";
import { isEmbargo } from "./embargo";
import { END_MARK, labelled, labelOf, RELEASE_LABEL } from "./labels";
import { readBlocks } from "./read-blocks";

const isMark = (line: string): boolean =>
  END_MARK.test(line) ||
  RELEASE_LABEL.test(line) ||
  (isEmbargo(line) && countWords(line) < 30) ||
  isDateLine(line) ||
  labelOf(line) !== null ||
  labelled(line) !== null ||
  /^(?:about|über|à propos) \p{Lu}/iu.test(line) ||
  (hasAddress(line) && countWords(line) <= 12);

/** A paragraph whose lines are parts of a release of their own, as one paragraph each. */
function byLines(one: Block): Block[] {
  const lines = one.text.split("\n").filter((line) => line.trim());
  if (one.kind === "list" || one.kind === "table" || lines.length < 2 || !lines.some(isMark)) return [one];
  const inner = one.html.replace(/^<\w+>|<\/\w+>$/g, "");
  const parts = sanitizeBody(`<p>${inner.replace(/(?: ?<br> ?)+/g, "<br><br>")}</p>`);
  return [...parts.matchAll(/<p>(.*?)<\/p>/gs)].map(([, html]) =>
    block(one.kind === "heading" ? "paragraph" : one.kind, `<p>${html}</p>`, one.zone),
  );
}

const CELL = /<t([dh])[^>]*>(.*?)<\/t[dh]>/gs;
const cellsOf = (html: string): string[][] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...(row ?? "").matchAll(CELL)].map(([, , cell]) => cell ?? ""),
  );

/** A form's row: its name in the first cell, its value in the others. */
function asLabelled(cells: string[], zone: Block["zone"]): Block[] {
  const [name = "", ...values] = cells;
  const blocks = values.flatMap((value) => readBlocks(value).map((each) => ({ ...each, zone })));
  const label = block("paragraph", `<p>${textOfHtml(name).replace(/[:\s]*$/, "")}:</p>`, zone);
  const [first, ...others] = blocks;
  if (!first) return [label];
  if (first.kind !== "paragraph") return [label, ...blocks];
  return [withHtml(first, `<p>${label.text} ${first.html.replace(/^<p>/, "")}`), ...others];
}

/** Tables that only place text on the page (letterheads, contact columns, forms), as what they hold. */
function byCells(one: Block, edge: boolean): Block[] {
  if (one.kind !== "table") return [one];
  const rows = cellsOf(one.html);
  const labels = rows.filter((row) => row.length >= 2 && labelOf(textOfHtml(row[0] ?? "")) !== null).length;
  if (labels >= 2 || (labels === 1 && rows.length === 1))
    return rows.flatMap((row) => asLabelled(row, one.zone));
  const lines = one.text.split("\n");
  const marked = lines.some(
    (line) =>
      RELEASE_LABEL.test(line) ||
      isEmbargo(line) ||
      labelled(line)?.label === "contact" ||
      labelOf(line) === "contact" ||
      END_MARK.test(line),
  );
  const single = rows.every((row) => row.length === 1);
  if (!single && !(marked && edge) && !(edge && lines.some((line) => hasAddress(line)) && rows.length <= 6))
    return [one];
  return rows.flat().flatMap((cell) => readBlocks(cell).map((each) => ({ ...each, zone: one.zone })));
}

/** Contact details written as a list of bullets. */
function byItems(one: Block): Block[] {
  const lines = one.text.split("\n");
  if (one.kind !== "list" || !lines.some(hasAddress) || lines.some((line) => countWords(line) > 14))
    return [one];
  return [...one.html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, html]) =>
    block("paragraph", sanitizeBody(`<p>${html}</p>`), one.zone),
  );
}

const EDGE = 4;

/** The blocks of a document with every part of a release in a block of its own. */
export function unfold(blocks: Block[]): Block[] {
  const last = blocks.length - EDGE * 2;
  return blocks
    .flatMap((one, i) => byCells(one, i < EDGE || i >= last))
    .flatMap(byItems)
    .flatMap(byLines);
}
