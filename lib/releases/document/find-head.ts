import { type Block, block, countWords, isCaps } from "./block";
import { hasAddress } from "./contact";
import { datelineOf } from "./dateline";
import { isEmbargo } from "./embargo";
import { labelled, RELEASE_LABEL } from "./labels";
import type { Reading } from "./reading";
import { dropStart } from "./trim-html";

const HEAD = 30;
const LONGEST = 300;
const COMFORTABLE = 170;

const ended = (text: string): boolean => /[.!?…]["”’»)\]]*$/.test(text);

/** The first paragraph of the story: the one with the dateline, or the first that is a sentence. */
export function findLead(reading: Reading): Block | undefined {
  const { blocks, at } = reading;
  const head = blocks.slice(0, HEAD).filter((one) => one.kind === "paragraph" && one.zone === "text");
  const free = head.filter(
    (one) => !isEmbargo(one.text) && !RELEASE_LABEL.test(one.text) && !hasAddress(one.text.slice(0, 80)),
  );
  const dated = free.find((one) => {
    const body =
      labelled(one.text)?.label === "body"
        ? (labelled(one.text)?.rest ?? "")
        : labelled(one.text)
          ? ""
          : one.text;
    const line = datelineOf(body, at.today, at.dayFirst);
    return line && countWords(body.slice(line.length)) >= (line.dated ? 5 : 12);
  });
  if (dated) return dated;
  return (
    free.find((one) => !labelled(one.text) && !one.bold && countWords(one.text) >= 14 && ended(one.text)) ??
    free.find((one) => labelled(one.text)?.label === "body")
  );
}

/** How much a line before the story looks like its headline. */
function weight(one: Block): number {
  if (one.kind === "title") return 6;
  if (one.kind === "heading") return 5 - one.level / 10;
  if (one.kind === "subtitle") return 0.5;
  const strong = (one.bold ? 2 : 0) + (isCaps(one.text) ? 1 : 0);
  return countWords(one.text) >= 4 ? 1 + strong : strong / 4;
}

const usable = (one: Block): boolean =>
  one.zone === "text" &&
  !["list", "table", "picture", "quotation", "caption"].includes(one.kind) &&
  one.text.length <= LONGEST &&
  one.text.length > 0;

/** Takes headline and subheadline from the lines before the story; what stands above them is letterhead. */
export function findHeadline(reading: Reading, lead: Block | undefined): void {
  const end = lead ? reading.blocks.indexOf(lead) : Math.min(reading.blocks.length, 3);
  const lines = reading.blocks.slice(0, end).filter(usable);
  let headline: Block | undefined;
  if (!reading.values.headline) {
    headline = lines.reduce<Block | undefined>(
      (best, one) => (!best || weight(one) > weight(best) ? one : best),
      undefined,
    );
    if (!headline) return;
    takeHeadline(reading, headline, lines);
  }
  const at = headline ? lines.indexOf(headline) : -1;
  const above = lines
    .slice(0, Math.max(0, at))
    .filter((one) => reading.blocks.includes(one) && !hasAddress(one.text));
  reading.setAside(
    "letterhead",
    above.filter((one) => countWords(one.text) <= 10),
  );
  if (reading.values.subheadline) return;
  const under = lines.slice(at + 1).find((one) => reading.blocks.includes(one));
  if (!under) return;
  reading.values.subheadline = under.text.replace(/\n/g, " ");
  reading.take(
    ["subheadline"],
    under.kind === "paragraph" && !under.bold ? "guess" : "likely",
    [under],
    "start",
  );
}

function takeHeadline(reading: Reading, first: Block, lines: Block[]): void {
  const sure = first.kind === "title" || first.kind === "heading";
  const [line, ...more] = first.text.split("\n");
  if (first.text.length > COMFORTABLE && line && more.length && !reading.values.subheadline) {
    reading.values.headline = line;
    reading.values.subheadline = more.join(" ");
    reading.take(["headline", "subheadline"], "likely", [first], "start");
    return;
  }
  // A title set over two lines as two paragraphs of the title's style.
  const next = lines[lines.indexOf(first) + 1];
  const both =
    first.kind === "title" && next?.kind === "title" && `${first.text} ${next.text}`.length <= COMFORTABLE
      ? [first, next]
      : [first];
  reading.values.headline = both.map((one) => one.text.replace(/\n/g, " ")).join(" ");
  reading.take(["headline"], sure ? "sure" : "likely", both, "start");
}

/** Takes the dateline off the first paragraph, or from a line of its own above it. */
export function findDateline(reading: Reading, lead: Block | undefined): void {
  const { at, blocks } = reading;
  const end = lead ? blocks.indexOf(lead) + 1 : 3;
  for (const one of blocks.slice(0, Math.max(end, 1))) {
    if (one.kind !== "paragraph" && one.kind !== "subtitle") continue;
    const found = datelineOf(one.text, at.today, at.dayFirst);
    if (
      !found ||
      (one !== lead &&
        countWords(one.text.slice(found.length)) > 0 &&
        !one.text.slice(found.length).match(/^\W*$/))
    )
      continue;
    if (reading.values.place) return;
    reading.values.place = found.place;
    const dated = found.dated && !reading.values.date;
    if (dated) reading.values.date = found.day;
    const source = one.text.slice(0, found.length);
    const rest = dropStart(one.html, found.length);
    reading.note(
      dated ? ["dateline.place", "dateline.date"] : ["dateline.place"],
      found.sure ? "sure" : "guess",
      [block("paragraph", `<p>${escapeSource(source)}</p>`)],
      "start",
    );
    const left = rest ? block("paragraph", rest, one.zone) : null;
    reading.replace(one, left ? [left] : []);
    if (one === lead) reading.lead = left;
    return;
  }
}

const escapeSource = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>");
