// A draft's items as the editor's page lists them. Pure.
import type { NewsCard } from "@/lib/news/schema";
import { choiceFor, MOST, PARTS, type Part } from "../edition/choice";
import type { EditionContent, EditionEntry } from "../edition/content";

/** One line of the list. */
export type LetterEntry = {
  id: string;
  headline: string;
  slug: string;
  origin: EditionEntry["origin"];
  /** Whom it is credited to; "" for the title's own. */
  credit: string;
  publishedAt: Date;
  lead: boolean;
  pinned: boolean;
  /** Why it stands where it does. */
  reason: string;
};

export type LetterList = {
  /** The parts of the letter of who has chosen nothing in particular, without those that are empty. */
  parts: { part: Part; entries: LetterEntry[] }[];
  /** What stands only in letters of others: for their sections, places and organisations, or new to them alone. */
  others: LetterEntry[];
};

export const PART_WORDS: Record<Part, string> = {
  lead: "Lead",
  pinned: "Chosen by the editors",
  followed: "Organisations followed",
  places: "Places",
  releases: "Releases",
  staff: "By the newsroom",
  wire: "From the wire",
};

/** What each part is made of by itself, and where it ends. */
export const PART_RULES: Record<Part, string> = {
  lead: "What the editors chose; else what leads the front page.",
  pinned: "In the editors’ order, in everybody’s letter.",
  followed: `Releases of organisations a reader follows, ${MOST.followed} at most.`,
  places: `News of places a reader named, ${MOST.places} at most.`,
  releases: `Releases of a reader’s sections, the newest first, ${MOST.releases} at most.`,
  staff: `The newsroom’s own of a reader’s sections, the newest first, ${MOST.staff} at most.`,
  wire: `Agencies’ items of a reader’s sections, the newest first, ${MOST.wire} at most.`,
};

const EVERYBODY = { sections: [], places: [], newsrooms: [] };

const lineOf = ({ card, lead, pinned }: EditionEntry, reason: string): LetterEntry => ({
  id: card.id,
  headline: card.headline,
  slug: card.slug,
  origin: card.origin,
  credit: card.creditName,
  publishedAt: card.publishedAt,
  lead,
  pinned,
  reason,
});

/** @param reasons why an item stands where it does, by its id. */
export function letterList(content: EditionContent, reasons: ReadonlyMap<string, string>): LetterList {
  const byId = new Map(content.entries.map((entry) => [entry.id, entry]));
  const choice = choiceFor(content.entries, EVERYBODY, content.usualSince);
  const parts = PARTS.map((part) => ({
    part,
    entries: choice[part].flatMap(({ id }) => {
      const entry = byId.get(id);
      return entry ? [lineOf(entry, reasons.get(id) ?? "")] : [];
    }),
  })).filter(({ entries }) => entries.length > 0);
  const shown = new Set(parts.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const others = content.entries
    .filter(({ id }) => !shown.has(id))
    .map((entry) => lineOf(entry, reasons.get(entry.id) ?? ""));
  return { parts, others };
}

/** An item that was dropped: today, or on a day before, from which it cannot be taken back but by pinning it. */
export type DroppedEntry = { id: string; headline: string; today: boolean };

export const droppedList = (cards: readonly NewsCard[], today: readonly string[]): DroppedEntry[] =>
  cards.map(({ id, headline }) => ({ id, headline, today: today.includes(id) }));
