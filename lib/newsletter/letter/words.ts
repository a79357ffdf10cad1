// The furniture of a letter in words, the same in its HTML, its text and its page in the archive.
import { creditLine } from "@/lib/news/credit";
import { alsoWords, kindWords, ORIGIN_WORDS } from "@/lib/news/kicker";
import type { NewsCard, NewsOrigin } from "@/lib/news/schema";
import type { Part } from "../edition/choice";
import type { AlertWhy, EditionKind, Notice } from "../edition/content";
import { oneLine } from "./clean";

/** So many characters of a story's summary at most. */
export const SUMMARY_MOST = { lead: 480, story: 220, brief: 0 } as const;
/** So many events at most; the calendar has the others. */
export const EVENTS_MOST = 8;

/** Headings of a letter's parts and, where it matters who speaks there, a word about that. */
export const PART_WORDS: Record<Exclude<Part, "lead">, { heading: string; about: string }> = {
  pinned: { heading: "Chosen by the editors", about: "" },
  followed: { heading: "From those you follow", about: "" },
  places: { heading: "From your places", about: "" },
  releases: {
    heading: "Releases",
    about: "Written and submitted by the organisations named. An editor read and approved each of them.",
  },
  staff: { heading: "From our desk", about: "" },
  wire: { heading: "From the wire", about: "Written by the news agencies named." },
};

export const NOTICES_HEADING = "We got something wrong";
export const NOTICES_ABOUT = "This was in a letter we sent you.";
export const EVENTS_HEADING = "On today";
export const EVENTS_MORE = "All that is on";

const BY: Record<NewsOrigin, string> = { release: "submitted by", wire: "from", staff: "of" };

/** Where a story comes from: "Release", "submitted by Acme", "Event". */
export function kickerWords(card: NewsCard): { origin: string; from: string; kind: string } {
  const from = `${BY[card.origin]} ${creditLine(card)}${alsoWords(card)}`;
  return { origin: ORIGIN_WORDS[card.origin], from, kind: kindWords(card) };
}

/** Where an event takes place. */
export const placeWords = ({ venue, address }: { venue: string; address: string }): string =>
  [venue, address].filter(Boolean).join(", ");

/** What became of an item a reader was sent. */
export const noticeWords = ({ kind, headline }: Notice): string =>
  kind === "kill" ? "We have withdrawn a story we sent you." : `Corrected: ${headline}`;

/** Why somebody gets breaking news or an alert. */
export function alertWords(why: AlertWhy | null, titleName: string): string {
  const name = oneLine(why?.name ?? "");
  if (why?.kind === "newsroom") return `You asked to be told at once when ${name} publishes something`;
  if (why?.kind === "section") return `You asked to be told at once of ${name}`;
  if (why?.kind === "search") return `You asked to be told at once of news about “${name}”`;
  return `You asked for breaking news of ${titleName}`;
}

/** Why the letter as a whole came. */
export const REASON: Record<EditionKind, (titleName: string) => string> = {
  daily: (name) => `You get this letter because you asked for the daily email of ${name} at this address.`,
  breaking: (name) => `You get this letter because you asked ${name} for breaking news at this address.`,
  alert: (name) => `You get this letter because you asked ${name} to be told at once at this address.`,
};

/** What is said in a letter of links that are counted, and of those that are not. */
export const CLICKS_COUNTED =
  "We count how often each link of this letter is followed, never by whom. Opening it is not watched.";
export const NOTHING_COUNTED = "Nothing in this letter reports back whether you read it.";

/** The same where the letters as such are spoken of. */
export const reportsBack = (clicks: boolean): string =>
  clicks
    ? "How often each link of the letters is followed is counted, never by whom. Their pictures do not report back."
    : "Pictures and links in the letters do not report back.";
