import type { Block } from "./block";
import { type Caption, captionOf, together } from "./caption";
import type { Reading } from "./reading";

/** A picture of the document, by its number, with the caption and the credit that stood by it. */
export type Picture = { number: number; alt: string } & Caption;

type Line = Caption & { block: Block };

function lineOf(one: Block | undefined): Line | null {
  if (one?.zone !== "text" || (one.kind !== "paragraph" && one.kind !== "caption")) return null;
  const read = captionOf(one.text, one.kind === "caption");
  return read && { ...read, block: one };
}

/** The captions from a place on, one way or the other, in the document's order. */
function linesFrom(blocks: Block[], from: number, step: 1 | -1): Line[] {
  const lines: Line[] = [];
  for (let i = from; ; i += step) {
    const line = lineOf(blocks[i]);
    if (!line) return step === 1 ? lines : lines.reverse();
    lines.push(line);
  }
}

/** Lines of one caption together: each new caption begins another, a credit belongs to the one it stands with. */
function byCaption(lines: Line[]): Line[][] {
  const captions: Line[][] = [];
  for (const line of lines) {
    const last = captions.at(-1);
    const begun = last?.some((each) => each.caption) && line.caption;
    const signed = last?.some((each) => each.credit) && line.credit;
    if (!last || begun || signed) captions.push([line]);
    else last.push(line);
  }
  return captions;
}

/** Pictures that follow one another, as the places of the first and the last. */
function runs(blocks: Block[]): [number, number][] {
  const found: [number, number][] = [];
  blocks.forEach((one, i) => {
    if (one.kind !== "picture") return;
    const last = found.at(-1);
    if (last?.[1] === i - 1) last[1] = i;
    else found.push([i, i]);
  });
  return found;
}

/**
 * Takes the captions that stand under the document's pictures, or above them, out of the text; the pictures stay
 * where they are, since they part what stands around them.
 */
export function findCaptions(reading: Reading): Picture[] {
  const { blocks } = reading;
  const all = runs(blocks);
  const [first, last] = [all[0], all.at(-1)];
  const above = Boolean(first && last && lineOf(blocks[first[0] - 1]) && !lineOf(blocks[last[1] + 1]));
  const taken = new Set<Block>();
  return all.flatMap(([start, end]) => {
    const pictures = blocks.slice(start, end + 1);
    const free = (lines: Line[]) => byCaption(lines.filter((each) => !taken.has(each.block)));
    const under = free(linesFrom(blocks, end + 1, 1)).slice(0, pictures.length);
    const over = free(linesFrom(blocks, start - 1, -1)).slice(-pictures.length);
    const captions = (above || !under.length) && over.length ? over : under;
    // Fewer captions than pictures belong to those they are next to.
    const skip = captions === under ? pictures.length - captions.length : 0;
    return pictures.map((one, i): Picture => {
      const lines = captions[i - skip] ?? [];
      const words = together(lines);
      if (words) {
        for (const each of lines) taken.add(each.block);
        reading.take(
          ["media"],
          "likely",
          lines.map((each) => each.block),
          "end",
        );
      }
      return { number: one.picture, alt: one.alt, ...(words ?? { caption: "", credit: "" }) };
    });
  });
}
