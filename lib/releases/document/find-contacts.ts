import type { ReleaseContent } from "../schema";
import { type Block, countWords, textOfHtml } from "./block";
import { hasAddress, hasDetail, isName, readContacts } from "./contact";
import { datelineOf } from "./dateline";
import { isEmbargo } from "./embargo";
import { END_MARK, labelled, labelOf, RELEASE_LABEL } from "./labels";
import type { Reading } from "./reading";

const LOOK_AHEAD = 4;
const MOST_CONTACTS = 5;
const LONGEST_BLOCK = 2000;
/** "For more information, contact Jane Roe at …": a sentence that is a contact block of its own. */
const SENTENCE =
  /^(?:for (?:more|further|additional|media|press|any)[^.]{0,60}|(?:media|press) (?:enquiries|inquiries)[^.]{0,30}|interviews?[^.]{0,60}|to arrange[^.]{0,60})\b(?:contact|call|email|reach|to)\b/i;

const isLine = (one: Block): boolean =>
  one.kind === "paragraph" || one.kind === "heading" || one.kind === "quotation";

/** Whether a line may stand inside a contact block: short, and no other part of a release. */
function belongs(one: Block, reading: Reading): boolean {
  const { text } = one;
  if (!isLine(one) || END_MARK.test(text) || RELEASE_LABEL.test(text) || isEmbargo(text)) return false;
  const label = labelled(text)?.label ?? labelOf(text);
  if (label && label !== "contact") return false;
  if (/^(?:about|über|à propos) /i.test(text)) return false;
  if (hasDetail(text)) return countWords(text) <= 30;
  return (
    countWords(text) <= 8 &&
    !/[.!?]$/.test(text) &&
    !datelineOf(text, reading.at.today, reading.at.dayFirst)?.dated
  );
}

/** The block from `start` on: up to the last line with an address or number that only short lines lead to. */
function region(blocks: Block[], start: number, reading: Reading): Block[] {
  let end = start;
  let address = hasAddress((blocks[start] as Block).text);
  for (let i = start + 1; i < blocks.length && i - end <= LOOK_AHEAD; i++) {
    const one = blocks[i] as Block;
    if (!belongs(one, reading)) break;
    // After the first address a heading or a line in bold begins something else, unless it is a person.
    if (address && !hasDetail(one.text) && (one.kind === "heading" || one.bold) && !isName(one.text)) break;
    if (hasDetail(one.text)) {
      end = i;
      address ||= hasAddress(one.text);
    }
  }
  // A name alone under a label is a contact too.
  const next = blocks[start + 1];
  if (end === start && labelOf((blocks[start] as Block).text) && next && isName(next.text)) end = start + 1;
  return blocks.slice(start, end + 1);
}

function linesOf(taken: Block[]): string[] {
  return taken
    .flatMap((one) => textOfHtml(one.html).split("\n"))
    .flatMap((line) => {
      if (labelOf(line) === "contact") return [];
      const found = labelled(line);
      if (found?.label === "contact") return found.rest ? [found.rest] : [];
      const sentence = SENTENCE.exec(line);
      return [sentence ? line.slice(sentence[0].length) : line];
    });
}

function store(reading: Reading, taken: Block[], sure: boolean): void {
  if (taken.some((one) => one.text.length > LONGEST_BLOCK)) return;
  const { contacts, rest } = readContacts(linesOf(taken));
  const all: ReleaseContent["contacts"] = [...(reading.values.contacts ?? []), ...contacts];
  if (contacts.length === 0 || all.length > MOST_CONTACTS || contacts.some((each) => each.name.length > 120))
    return;
  reading.values.contacts = all;
  if (rest.length) addNote(reading, `Also given with the contact: ${rest.join(", ")}`);
  reading.take(["contacts"], sure ? "sure" : "likely", taken, "end");
}

/** Adds to the private note for the desk, which holds 2,000 characters. @returns whether it fitted. */
export function addNote(reading: Reading, text: string): boolean {
  const note = [reading.values.noteToEditor, text].filter(Boolean).join("\n");
  if (note.length > 2000) return false;
  reading.values.noteToEditor = note;
  return true;
}

/** Takes every contact block: one that says so, wherever it stands, and addresses alone near the end. */
export function findContacts(reading: Reading): void {
  for (let i = 0; i < reading.blocks.length; i++) {
    const one = reading.blocks[i] as Block;
    if (!isLine(one)) continue;
    const label = labelled(one.text)?.label === "contact" || labelOf(one.text) === "contact";
    const sentence = SENTENCE.test(one.text) && hasAddress(one.text) && countWords(one.text) <= 40;
    if (!label && !sentence) continue;
    const taken = sentence && !label ? [one] : region(reading.blocks, i, reading);
    const named = taken.length > 1 || Boolean(labelled(one.text)?.rest);
    if (
      (named &&
        (taken.some((each) => hasDetail(each.text)) ||
          isName(labelled(one.text)?.rest ?? taken[1]?.text ?? ""))) ||
      sentence
    ) {
      store(reading, taken, label);
      if (!reading.blocks.includes(one)) i--;
    }
  }
  if (!reading.values.contacts?.length) unlabelled(reading);
}

/** Signed at the end, or under the letterhead, without a label. */
function unlabelled(reading: Reading): void {
  const at = reading.blocks.findLastIndex(
    (one) => isLine(one) && hasAddress(one.text) && countWords(one.text) <= 16,
  );
  if (at < 0 || (at < reading.blocks.length - 6 && at > 4)) return;
  let start = at;
  while (
    start > 0 &&
    at - start < LOOK_AHEAD &&
    belongs(reading.blocks[start - 1] as Block, reading) &&
    reading.blocks[start - 1]?.kind === "paragraph" &&
    (at > 4 ||
      isName((reading.blocks[start - 1] as Block).text) ||
      hasDetail((reading.blocks[start - 1] as Block).text))
  )
    start--;
  store(reading, reading.blocks.slice(start, at + 1), false);
}
