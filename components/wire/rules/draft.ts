// Rules on trial, as their editor holds them: lists are lines of text there, and each rule has a name for the browser. Pure.
import type { RulePlace, RuleWhen, WireHours, WireRouting } from "@/lib/wire/routing/schema";

/** The parts of "when" that are lists, in the order they are shown. */
export const PARTS = {
  words: { label: "Words", hint: "Headline, summary or text has one of them; flood* finds flooding too" },
  categories: { label: "Categories", hint: "The agency's own, whole" },
  topics: { label: "Topics", hint: "Media Topics such as medtop:20000139, or subject codes" },
  languages: { label: "Languages", hint: "en finds en-GB too" },
  itemTypes: { label: "Types", hint: "text, picture, video…" },
  authors: { label: "Authors", hint: "Words of a name" },
  places: { label: "Datelines", hint: "Words of the place" },
  hosts: { label: "Hosts", hint: "example.org finds www.example.org too" },
} as const;
export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as Part[];

export type DraftRule = {
  key: string;
  name: string;
  when: Record<Part, string>;
  maxUrgency: number | null;
  do: "place" | "hold" | "drop";
  places: RulePlace[];
  continue: boolean;
  why: string;
};
export type DraftSection = { key: string; category: string; publication: string; section: string };
export type Draft = { rules: DraftRule[]; sections: DraftSection[]; hours: WireHours | null };

const EMPTY = Object.fromEntries(PART_NAMES.map((part) => [part, ""])) as Record<Part, string>;

export const newRule = (key: string, number: number): DraftRule => ({
  key,
  name: `Rule ${number}`,
  when: EMPTY,
  maxUrgency: null,
  do: "hold",
  places: [],
  continue: false,
  why: "",
});

const listOf = (text: string) =>
  text
    .split(/[,\n]/)
    .map((each) => each.trim())
    .filter(Boolean);

export const draftOf = ({ rules, sections, hours }: WireRouting): Draft => ({
  rules: rules.map(({ when, ...rule }, index) => ({
    ...rule,
    key: `rule-${index}`,
    maxUrgency: when.maxUrgency,
    when: Object.fromEntries(PART_NAMES.map((part) => [part, when[part].join(", ")])) as Record<Part, string>,
  })),
  sections: sections.map((each, index) => ({ ...each, key: `section-${index}` })),
  hours,
});

/** What is sent; what a rule does not do is not sent along. */
export const routingOf = ({ rules, sections, hours }: Draft): WireRouting => ({
  rules: rules.map(({ key: _, when, maxUrgency, ...rule }) => ({
    ...rule,
    name: rule.name.trim(),
    when: {
      ...(Object.fromEntries(PART_NAMES.map((part) => [part, listOf(when[part])])) as Omit<
        RuleWhen,
        "maxUrgency"
      >),
      maxUrgency,
    },
    places: rule.do === "drop" ? [] : rule.places,
    continue: rule.do === "place" && rule.continue,
    why: rule.do === "place" ? "" : rule.why,
  })),
  sections: sections.map(({ key: _, ...each }) => each),
  hours,
});

/** The list with one of its entries a place up or down; at its end it stays as it is. */
export function moved<T>(list: readonly T[], index: number, step: 1 | -1): T[] {
  const to = index + step;
  if (to < 0 || to >= list.length) return [...list];
  const next = [...list];
  const [entry] = next.splice(index, 1);
  next.splice(to, 0, entry as T);
  return next;
}
