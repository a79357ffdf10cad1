import { MARKS, type RichMark, type RichNode } from "./rich-text";

// The words of one block in one settled form: white space as HTML shows it, breaks only between words, formatting
// that neither begins nor ends at a blank.

type Piece = { text: string; marks: RichMark[] };
const BREAK = "\n";
const ORDER = Object.keys(MARKS);

const same = (a: RichMark, b: RichMark) => a.type === b.type && a.attrs?.href === b.attrs?.href;

/** The marks that both begin with. */
export function shared(a: RichMark[], b: RichMark[]): RichMark[] {
  const end = a.findIndex((mark, i) => !(b[i] && same(mark, b[i])));
  return end === -1 ? a : a.slice(0, end);
}

function marksOf(node: RichNode): RichMark[] {
  return (node.marks ?? [])
    .filter(({ type, attrs }) => ORDER.includes(type) && (type !== "link" || attrs?.href))
    .map(({ type, attrs }) => (type === "link" ? { type, attrs: { href: attrs?.href } } : { type }))
    .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

/** A blank that is meant, such as one that does not break, stays when it stands alone. */
const blank = (run: string) => (run.length === 1 && !/[\t\n\v\f\r]/.test(run) ? run : " ");

function merge(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const alike =
      last &&
      last.text !== BREAK &&
      piece.text !== BREAK &&
      last.marks.length === piece.marks.length &&
      shared(last.marks, piece.marks).length === last.marks.length;
    if (alike) out[out.length - 1] = { text: last.text + piece.text, marks: last.marks };
    else if (piece.text) out.push(piece);
  }
  return out;
}

function collapse(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  const trimEnd = () => {
    for (let last = out.at(-1); last && last.text !== BREAK; last = out.at(-1)) {
      out.pop();
      const text = last.text.trimEnd();
      if (!text) continue;
      out.push({ ...last, text });
      return;
    }
  };
  for (const { text, marks } of merge(pieces)) {
    if (text === BREAK) {
      trimEnd();
      out.push({ text, marks });
      continue;
    }
    const before = out.at(-1)?.text;
    const run = text.replace(/\s+/g, blank);
    const kept = before === undefined || /\s$/.test(before) ? run.trimStart() : run;
    if (kept) out.push({ text: kept, marks });
  }
  trimEnd();
  return out;
}

/** Blanks and breaks carry only the formatting that goes on over them. */
function lighten(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  pieces.forEach((piece, i) => {
    const before = out.at(-1)?.marks ?? [];
    const over = piece.text === BREAK ? (pieces[i + 1]?.marks ?? []) : piece.marks;
    out.push(/^\s*$/.test(piece.text) ? { ...piece, marks: shared(before, over) } : piece);
  });
  return merge(out);
}

const nodeOf = ({ text, marks }: Piece): RichNode => ({
  type: text === BREAK ? "hardBreak" : "text",
  ...(text === BREAK ? {} : { text }),
  ...(marks.length ? { marks } : {}),
});

/**
 * The settled lines of a block's inline nodes. Two breaks in a row begin another line where `split`, and are one
 * break where the block cannot be split. A block without words has none.
 */
export function settledLines(nodes: RichNode[], split: boolean): RichNode[][] {
  const pieces = collapse(
    nodes.map((node) => ({
      text: node.type === "hardBreak" ? BREAK : (node.text ?? "").replaceAll(BREAK, " "),
      marks: marksOf(node),
    })),
  );
  const lines: Piece[][] = [[]];
  let breaks = 0;
  for (const piece of pieces) {
    const line = lines.at(-1) as Piece[];
    if (piece.text === BREAK) {
      breaks++;
      continue;
    }
    if (breaks > 1 && split && line.length) lines.push([piece]);
    else line.push(...(breaks && line.length ? [{ text: BREAK, marks: [] }, piece] : [piece]));
    breaks = 0;
  }
  return lines.filter((line) => line.length).map((line) => lighten(line).map(nodeOf));
}
