import { digestPath, newsPath, site } from "@/lib/core/paths";
import type { NewsEvent } from "@/lib/news/events/event";
import { cut } from "./cut";
import { dayInWords, hoursInWords } from "./day-words";
import { type Press, type Setting, slot } from "./press";
import {
  CLICKS_COUNTED,
  EVENTS_HEADING,
  EVENTS_MORE,
  EVENTS_MOST,
  kickerWords,
  NOTHING_COUNTED,
  NOTICES_ABOUT,
  NOTICES_HEADING,
  noticeWords,
  PART_WORDS,
  placeWords,
  REASON,
  SUMMARY_MOST,
} from "./words";

/** Paragraphs, lines between CRLF, an empty line after each. */
const block = (...rows: string[]) => `${rows.filter(Boolean).join("\r\n")}\r\n\r\n`;

/** Sets a letter's text part: complete in itself, for whoever reads without HTML, or has it read out. */
export function textPress({ content, title, clicks, linkTo }: Setting): Press {
  const events = (found: NewsEvent[]) =>
    block(EVENTS_HEADING.toUpperCase()) +
    found
      .map((each) =>
        block(
          `${hoursInWords(title, each)}: ${each.item.headline}`,
          placeWords(each.event),
          title.origin + newsPath(each.item),
        ),
      )
      .join("");
  return {
    frame: () =>
      block(title.name, `${title.place}, ${dayInWords(title, content.day)}`) +
      slot("content") +
      block(
        "-- ",
        REASON[content.kind](title.name),
        clicks ? CLICKS_COUNTED : NOTHING_COUNTED,
        "",
      ).trimEnd() +
      "\r\n\r\n" +
      block("Change what you get:", slot("preferences")) +
      block("Unsubscribe:", slot("leave")) +
      (content.kind === "daily" ? block("In the browser:", title.origin + digestPath(content.day)) : "") +
      `${title.name}, ${title.place}\r\n${title.origin}/\r\n`,
    note: (text) => block(...text.split("\r\n").map((line) => `> ${line}`)),
    story: ({ card, ...entry }, size) => {
      const { origin, from, kind } = kickerWords(card);
      return block(
        size === "lead" ? card.headline.toUpperCase() : card.headline,
        [`${origin} ${from}`, kind].filter(Boolean).join(" · "),
        cut(card.summary, SUMMARY_MOST[size]),
        linkTo({ card, ...entry }),
        `(${slot("why")})`,
      );
    },
    noticesHead: () => block(NOTICES_HEADING.toUpperCase(), NOTICES_ABOUT),
    notice: (notice) => block(noticeWords(notice), notice.note, title.origin + notice.path),
    rubric: (part) => block(PART_WORDS[part].heading.toUpperCase(), PART_WORDS[part].about),
    events: (found) =>
      events(found.slice(0, EVENTS_MOST)) +
      (found.length > EVENTS_MOST ? block(`${EVENTS_MORE}:`, title.origin + site.events) : ""),
    words: (text) => text,
  };
}
