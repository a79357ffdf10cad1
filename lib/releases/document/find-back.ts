import { type Block, block, countWords } from "./block";
import { datelineOf } from "./dateline";
import { addNote } from "./find-contacts";
import { END_MARK, END_MARK_AT_END, labelled, labelOf } from "./labels";
import type { Reading } from "./reading";
import { dropEnd, dropStart } from "./trim-html";

const BOILERPLATE_MAX = 3000;
const ABOUT = /^(?:about|über|à propos d[eu’']?)\s*(?=\p{Lu}|the |us\b|die |das |den |la |le |l[’'])/iu;

/** Sets the end mark aside, on a line of its own or at the end of the last paragraph. */
export function findEndMark(reading: Reading): void {
  for (const one of [...reading.blocks]) {
    if (END_MARK.test(one.text) && one.kind !== "list" && one.kind !== "table")
      reading.setAside("end mark", [one]);
    else if (one.kind === "paragraph" && END_MARK_AT_END.test(one.text)) {
      const mark = END_MARK_AT_END.exec(one.text)?.[0].trim() ?? "";
      reading.replace(one, [block(one.kind, dropEnd(one.html, END_MARK_AT_END), one.zone)]);
      reading.aside.push({ what: "end mark", text: mark, html: `<p>${mark}</p>` });
    }
  }
}

/** Whether a block is the title of an "About …" part, or begins one in the same paragraph. */
function about(one: Block): "title" | "whole" | null {
  if (one.kind === "list" || one.kind === "table" || one.kind === "picture") return null;
  if (labelled(one.text)?.label === "boilerplate") return "whole";
  if (labelOf(one.text) === "boilerplate") return "title";
  if (!ABOUT.test(one.text)) return null;
  if (countWords(one.text) <= 12 && !/[.!?…]$/.test(one.text)) return "title";
  const lead =
    /^<\w+><strong>(.*?)<\/strong>/.exec(one.html)?.[1] ??
    /^(.{0,80}?)(?: ?[:–—] |\n)/s.exec(one.text)?.[1] ??
    "";
  return lead && ABOUT.test(lead) && countWords(lead) <= 12 ? "whole" : null;
}

const ends = (one: Block, reading: Reading): boolean =>
  one.kind === "heading" ||
  one.kind === "title" ||
  one.kind === "table" ||
  one.kind === "picture" ||
  about(one) !== null ||
  labelOf(one.text) !== null ||
  labelled(one.text) !== null ||
  (one.bold && countWords(one.text) <= 12) ||
  Boolean(datelineOf(one.text, reading.at.today, reading.at.dayFirst)?.dated);

/** Takes "About …": title and paragraphs up to the next heading, label or mark; there may be several. */
export function findBoilerplate(reading: Reading, marks: Set<Block>): void {
  for (let i = 0; i < reading.blocks.length; i++) {
    const first = reading.blocks[i] as Block;
    const shape = about(first);
    if (!shape || i === 0) continue;
    let end = i + 1;
    const more = shape === "title" ? 6 : 1;
    for (; end < reading.blocks.length && end - i <= more; end++) {
      const one = reading.blocks[end] as Block;
      if (ends(one, reading) || marks.has(one)) break;
      if (shape === "whole" && !one.text.startsWith("http") && !/^(?:www|more|visit|learn)\b/i.test(one.text))
        break;
    }
    const taken = reading.blocks.slice(i, end);
    if (shape === "title" && taken.length === 1) continue;
    const found = labelled(first.text);
    const bare =
      labelOf(first.text) === "boilerplate" ? "" : found?.label === "boilerplate" ? found.rest : first.text;
    const text = [bare, ...taken.slice(1).map((one) => one.text)].filter(Boolean).join("\n");
    const all = [reading.values.boilerplate, text].filter(Boolean).join("\n\n");
    if (all.length > BOILERPLATE_MAX) continue;
    reading.values.boilerplate = all;
    reading.take(["boilerplate"], shape === "title" ? "sure" : "likely", taken, "end");
    i--;
  }
}

/** Takes "Notes to editors" as the private note for the desk, while it fits there. */
export function findNotes(reading: Reading, marks: Set<Block>): void {
  for (let i = 0; i < reading.blocks.length; i++) {
    const first = reading.blocks[i] as Block;
    const found = labelled(first.text);
    const alone = labelOf(first.text) === "note";
    if (!alone && found?.label !== "note") continue;
    let end = i + 1;
    for (; end < reading.blocks.length; end++) {
      const one = reading.blocks[end] as Block;
      if (
        one.kind === "picture" ||
        one.kind === "table" ||
        marks.has(one) ||
        (ends(one, reading) && !/^\d/.test(one.text))
      )
        break;
    }
    const taken = reading.blocks.slice(i, end);
    const rest = alone ? "" : (found?.rest ?? "");
    const text = [rest, ...taken.slice(1).map((one) => one.text)].filter(Boolean).join("\n");
    if (!text || !addNote(reading, text)) continue;
    reading.take(["noteToEditor"], "sure", taken, "end");
    i--;
  }
}

/** A block without the label it begins with. */
export const unlabelledBlock = (one: Block, length: number): Block =>
  block("paragraph", dropStart(one.html, length), one.zone);
