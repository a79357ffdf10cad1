// What stands in one reader's letter and in which order, apart from how it is set. Pure.
import type { PublicationInfo } from "@/lib/publications/schema";
import { type Choice, choiceFor, isEmpty, PARTS, type Part, type Why, whyWords } from "../edition/choice";
import type { EditionContent, EditionEntry, Notice, Reader } from "../edition/content";
import { oneLine } from "./clean";
import { alertWords } from "./words";

/** `lead` leads the letter, `story` has a few words of its text, `brief` its headline alone. */
export type Size = "lead" | "story" | "brief";
/** A story in a letter and why it is there, in words. */
export type Told = { entry: EditionEntry; why: string; size: Size };
export type Block = { part: Exclude<Part, "lead">; stories: Told[] };

export type Outline = {
  lead: Told | null;
  notices: Notice[];
  blocks: Block[];
  /** Whether what is on that day is told. */
  events: boolean;
};

/** Whose letter it is, as far as that decides what is in it. */
export type Wants = Pick<Reader, "sections" | "places" | "newsrooms" | "sinceSeq" | "notices" | "why">;

/** Of breaking news and alerts everybody gets the one item there is. */
function chosenOf(content: EditionContent, wants: Wants): Choice {
  if (content.kind === "daily") return choiceFor(content.entries, wants, wants.sinceSeq);
  const nobody = { sections: [], places: [], newsrooms: [] };
  const only = content.entries.slice(0, 1).map((entry) => ({ ...entry, lead: true }));
  return choiceFor(only, nobody, Number.NEGATIVE_INFINITY);
}

/**
 * A reader's letter of an edition; null when it would say nothing: what is on that day is no reason for a letter (E2),
 * but a correction of what they were sent is.
 */
export function outlineOf(content: EditionContent, title: PublicationInfo, wants: Wants): Outline | null {
  const choice = chosenOf(content, wants);
  const notices = wants.notices.flatMap((id) => content.notices.get(id) ?? []);
  if (isEmpty(choice) && notices.length === 0) return null;
  const byId = new Map(content.entries.map((entry) => [entry.id, entry]));
  const words = (entry: EditionEntry, why: Why) =>
    content.kind === "daily"
      ? oneLine(whyWords(why, (kind, slug) => nameOf(title, entry, kind, slug)))
      : alertWords(wants.why, title.name);
  const told = (part: Part, size: Size): Told[] =>
    choice[part].flatMap(({ id, why }) => {
      const entry = byId.get(id);
      return entry ? [{ entry, why: words(entry, why), size }] : [];
    });
  return {
    lead: told("lead", "lead")[0] ?? null,
    notices,
    blocks: PARTS.flatMap((part) => {
      const stories = part === "lead" ? [] : told(part, "story");
      return part === "lead" || stories.length === 0 ? [] : [{ part, stories }];
    }),
    events: content.kind === "daily" && content.events.length > 0,
  };
}

const nameOf = (title: PublicationInfo, entry: EditionEntry, kind: "newsroom" | "section", slug: string) =>
  kind === "newsroom"
    ? entry.card.creditName
    : (title.sections.find((section) => section.slug === slug)?.name ?? slug);

/** Every story of a letter, in its order. */
export const storiesOf = (outline: Outline): Told[] => [
  ...(outline.lead ? [outline.lead] : []),
  ...outline.blocks.flatMap(({ stories }) => stories),
];
