import { type Block, block, countWords, isRunning, wordsOf } from "./block";
import { datelineOf, isDateLine, properPlace } from "./dateline";
import { dayIn, timeIn } from "./dates";
import { isEmbargo, isReleaseTime, momentOf } from "./embargo";
import { addNote } from "./find-contacts";
import { type Label, labelled, labelOf, RELEASE_LABEL } from "./labels";
import type { Reading } from "./reading";
import { dropStart } from "./trim-html";

const HEAD = 30;

/** Takes embargo lines; one whose time cannot be read goes to the desk's note, never unnoticed. */
export function findEmbargo(reading: Reading, lead: Block | undefined): void {
  const end = lead ? reading.blocks.indexOf(lead) : HEAD;
  const head = reading.blocks.filter(
    (one, i) =>
      one.zone !== "comment" && (i < end || one.zone === "margin" || i >= reading.blocks.length - 2),
  );
  head.forEach((one, i) => {
    if (!reading.blocks.includes(one) || countWords(one.text) > 32 || !isEmbargo(one.text)) return;
    const next = head[i + 1];
    const bare = !dayIn(one.text, reading.at.today, reading.at.dayFirst);
    const both =
      bare &&
      next &&
      next !== lead &&
      countWords(next.text) <= 16 &&
      dayIn(next.text, reading.at.today, reading.at.dayFirst) &&
      !datelineOf(next.text, reading.at.today, reading.at.dayFirst)?.place
        ? [one, next]
        : [one];
    const moment = momentOf(both.map((each) => each.text).join(" "), reading.at);
    if (moment && !reading.values.embargoUntil) {
      reading.values.embargoUntil = moment.instant;
      reading.values.timeZone = moment.zone;
      reading.take(["embargoUntil"], moment.sure ? "sure" : "guess", both, "start");
    } else if (addNote(reading, one.text)) reading.take(["noteToEditor"], "guess", [one], "start");
  });
}

function setDate(reading: Reading, one: Block, text: string): boolean {
  const timed = timeIn(text) !== null && isReleaseTime(one.text);
  const moment = timed ? momentOf(text, reading.at) : null;
  if (moment && !reading.values.publishAt) {
    reading.values.publishAt = moment.instant;
    reading.values.timeZone ??= moment.zone;
    reading.take(["publishAt"], moment.sure ? "likely" : "guess", [one], "start");
    return true;
  }
  const day = dayIn(text, reading.at.today, reading.at.dayFirst);
  if (!day || reading.values.date) return false;
  reading.values.date = day.day;
  reading.take(["dateline.date"], day.sure ? "likely" : "guess", [one], "start");
  return true;
}

/** Sets "FOR IMMEDIATE RELEASE" and its like aside, and keeps a date or a headline that follows on the line. */
export function findReleaseLabels(reading: Reading, lead: Block | undefined): void {
  const end = lead ? reading.blocks.indexOf(lead) : HEAD;
  for (const one of reading.blocks.filter((each, i) => i < end || each.zone === "margin")) {
    if (one.zone === "comment" || !isRunning(one)) continue;
    const { text } = one;
    if (countWords(text) > 16) continue;
    const label = RELEASE_LABEL.exec(text)?.[0] ?? "";
    const rest = text.slice(label.length).trim();
    if (label && !rest) reading.setAside("label", [one]);
    else if (label && RELEASE_LABEL.test(rest) && !rest.replace(RELEASE_LABEL, "").trim())
      reading.setAside("label", [one]);
    else if (label && isDateLine(rest)) setDate(reading, one, rest) || reading.setAside("date", [one]);
    else if (isDateLine(text)) setDate(reading, one, text) || reading.setAside("date", [one]);
    else if (
      isReleaseTime(text) &&
      countWords(text) <= 14 &&
      dayIn(text, reading.at.today, reading.at.dayFirst)
    )
      setDate(reading, one, text) || reading.setAside("date", [one]);
    else if (label && /[:–—-]\s*$/.test(label) && wordsOf(rest).length >= 3) {
      reading.aside.push({ what: "label", text: label.trim(), html: `<p>${label.trim()}</p>` });
      reading.replace(one, [
        { ...block(one.kind, dropStart(one.html, label.length), one.zone, one.level), bold: one.bold },
      ]);
    } else if (label && countWords(rest) <= 6 && one.kind === "paragraph" && isNumbered(rest))
      reading.setAside("label", [one]);
  }
}

const isNumbered = (text: string): boolean => /^(?:no\.?|nr\.?|n°|#)?\s*\d+(?:[/-]\d+)?$/i.test(text);

const LIMITS: Partial<Record<Label, number>> = { headline: 300, subheadline: 300, summary: 1000, place: 80 };

/** Takes what is named by a label before the text begins: "Headline: …", "Summary: …", "Location: …". */
export function findNamed(reading: Reading, lead: Block | undefined): void {
  for (const one of [...reading.blocks]) {
    if (lead && one === lead) break;
    const found = labelled(one.text);
    const label = found?.label ?? (one.text.endsWith(":") || one.bold ? labelOf(one.text) : null);
    if (!label || !isRunning(one) || !reading.blocks.includes(one) || one.zone === "comment") continue;
    const next = reading.blocks[reading.blocks.indexOf(one) + 1];
    const under =
      !found?.rest && next && next !== lead && !labelled(next.text) && isRunning(next) ? next : undefined;
    const value = (found?.rest || under?.text || "").replace(/\n/g, " ").trim();
    const taken = under ? [one, under] : [one];
    if (label === "body" || label === "language") body(reading, one, found?.length ?? 0, found?.rest ?? "");
    else if (value && value.length <= (LIMITS[label] ?? 0)) named(reading, label, value, taken);
    else if (label === "date" && value) setDate(reading, one, value) || reading.setAside("date", [one]);
  }
}

function named(reading: Reading, label: Label, value: string, taken: Block[]): void {
  if (label === "place" && !reading.values.place) {
    const whole = datelineOf(value, reading.at.today, reading.at.dayFirst);
    if (whole?.dated && !reading.values.date) {
      reading.values.place = whole.place;
      reading.values.date = whole.day;
      reading.take(["dateline.place", "dateline.date"], "sure", taken, "start");
      return;
    }
    reading.values.place = properPlace(value);
    reading.take(["dateline.place"], "sure", taken, "start");
    return;
  }
  if (label !== "headline" && label !== "subheadline" && label !== "summary") return;
  if (reading.values[label]) return;
  reading.values[label] = value;
  reading.take([label], "sure", taken, "start");
}

function body(reading: Reading, one: Block, length: number, rest: string): void {
  const label = rest ? one.text.slice(0, length).trim() : one.text;
  if (!rest) {
    reading.setAside("label", [one]);
    return;
  }
  reading.aside.push({ what: "label", text: label, html: `<p>${label}</p>` });
  reading.replace(one, [block("paragraph", dropStart(one.html, length), one.zone)]);
}
