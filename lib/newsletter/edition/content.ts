// What an edition holds, as whoever chooses, composes and shows it hands it on. Pure types.
import type { NewsEvent } from "@/lib/news/events/event";
import type { NewsCard } from "@/lib/news/schema";
import type { Candidate } from "./choice";

/** `daily`: a day's letter; `breaking`: the desk's word at once; `alert`: what somebody asked to be told of at once. */
export const EDITION_KINDS = ["daily", "breaking", "alert"] as const;
export type EditionKind = (typeof EDITION_KINDS)[number];

/** An item of an edition: what the choice goes by, and the words readers see now. */
export type EditionEntry = Candidate & { card: NewsCard };

/** What readers of a letter are told about something they were sent before (E3, P15). */
export type Notice = {
  /** correction_notices.id */
  id: string;
  kind: "correction" | "kill";
  itemId: string;
  note: string;
  /** The item's headline now; "" of a kill, whose words are not repeated. */
  headline: string;
  /** Path of the item's page, which says what was wrong; of a kill it is the notice. */
  path: string;
  at: Date;
};

/**
 * An edition with the words of what readers may see now: an item that was killed since it was frozen is not in it.
 * A draft, of what would go if its hour came now, has no id.
 */
export type EditionContent = {
  id: string | null;
  publicationId: string;
  kind: EditionKind;
  seq: number;
  /** The edition that whoever gets each day's letter had last: what is new to most, in a preview and in the archive. */
  usualSince: number;
  /** yyyy-mm-dd by the title's calendar. */
  day: string;
  frozenAt: Date;
  /** The editor's; "": the lead's headline. */
  subject: string;
  note: string;
  entries: EditionEntry[];
  events: NewsEvent[];
  /** All notices any recipient may have to be told, by id. */
  notices: Map<string, Notice>;
  /** Changes whenever a word of it does: another letter has to be made. */
  fingerprint: string;
};

/** Why somebody gets an alert. */
export type AlertWhy = { kind: "breaking" | "newsroom" | "section" | "search"; name: string };

/** Whom a letter is made for. */
export type Reader = {
  /** letter_recipients.id; of a preview or a test any UUID. */
  recipientId: string;
  subscriberId: string;
  address: string;
  sections: string[];
  places: string[];
  newsrooms: string[];
  timeZone: string;
  /** Only what was first offered after this edition is new to them. */
  sinceSeq: number;
  /** correction_notices.id */
  notices: string[];
  why: AlertWhy | null;
};
