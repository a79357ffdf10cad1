import type { NewsEvent } from "@/lib/news/events/event";
import type { EditionContent, EditionEntry, Notice } from "../edition/content";
import type { Title } from "../title";
import { MARK } from "./clean";
import type { Block, Size } from "./outline";

/** Places in a letter that are filled in later: by what was chosen, and by whose it is. */
export type Slot = "subject" | "preheader" | "content" | "why" | "preferences" | "leave";

/** A place for a slot, as a press writes it: `pieces` finds it again. */
export const slot = (name: Slot): string => `${MARK}${name}${MARK}`;

export type Piece = string | { slot: Slot };

/** A set text, parted at its slots. */
export const pieces = (set: string): Piece[] =>
  set
    .split(MARK)
    .map((each, index) => (index % 2 ? { slot: each as Slot } : each))
    .filter((each) => each !== "");

/** What letters of an edition are set in. */
export type Setting = {
  content: EditionContent;
  title: Title;
  /** Whether links are counted. */
  clicks: boolean;
  /** Absolute address of an item as the letter links to it. */
  linkTo: (entry: EditionEntry) => string;
};

/**
 * Sets the parts of a letter, each ending with a line. One sets HTML (components/newsletter/letter), one text; both say
 * the same in the same order (RFC 2046 §5.1.4).
 */
export type Press = {
  /** Everything round the parts; has the slots subject, preheader, content, preferences and leave. */
  frame: () => string;
  note: (text: string) => string;
  /** Has the slot why. */
  story: (entry: EditionEntry, size: Size) => string;
  noticesHead: () => string;
  notice: (notice: Notice) => string;
  rubric: (part: Block["part"]) => string;
  events: (events: NewsEvent[]) => string;
  /** Words for a slot. */
  words: (text: string) => string;
};

export type OpenPress = (setting: Setting) => Promise<Press>;
