// A letter's words before they are set: stories come from strangers, and a letter has places that are filled in later.
import type { NewsCard } from "@/lib/news/schema";
import type { EditionContent } from "../edition/content";
import type { Title } from "../title";

/** Marks a place that is filled in for each reader. A noncharacter: no text has it once it is cleaned. */
export const MARK = "\ufdd0";

const UNWANTED = /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]+/gu;

/** Words on one line: without line breaks, controls and noncharacters (Unicode 16, §23.7). */
export const oneLine = (text: string): string => text.toWellFormed().replace(UNWANTED, " ").trim();

/** Words on several lines, CRLF between them (RFC 5322 §2.3). */
export const lines = (text: string): string =>
  text
    .trim()
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(oneLine)
    .join("\r\n");

const cleanCard = (card: NewsCard): NewsCard => ({
  ...card,
  headline: oneLine(card.headline),
  subheadline: oneLine(card.subheadline),
  summary: oneLine(card.summary),
  byline: oneLine(card.byline),
  place: oneLine(card.place),
  creditName: oneLine(card.creditName),
  onBehalfOf: oneLine(card.onBehalfOf),
  alsoFrom: card.alsoFrom.map(oneLine),
  image: card.image && {
    ...card.image,
    alt: oneLine(card.image.alt),
    caption: oneLine(card.image.caption),
    credit: oneLine(card.image.credit),
  },
});

/** A title whose words can be set as they are. */
export const cleanedTitle = (title: Title): Title => ({
  ...title,
  name: oneLine(title.name),
  place: oneLine(title.place),
  sections: title.sections.map((section) => ({ ...section, name: oneLine(section.name) })),
});

/** An edition whose words can be set as they are. */
export const cleaned = (content: EditionContent): EditionContent => ({
  ...content,
  subject: oneLine(content.subject),
  note: lines(content.note),
  entries: content.entries.map((entry) => ({ ...entry, card: cleanCard(entry.card) })),
  events: content.events.map((each) => ({
    ...each,
    item: cleanCard(each.item),
    event: { ...each.event, venue: oneLine(each.event.venue), address: oneLine(each.event.address) },
  })),
  notices: new Map(
    [...content.notices].map(([id, notice]) => [
      id,
      { ...notice, headline: oneLine(notice.headline), note: oneLine(notice.note) },
    ]),
  ),
});
