// A filter taken apart: what narrows the view, each part in words and with what remains without it. Pure.
import { KIND_LABELS } from "../schema";
import type { QueueFilter } from "./filter";
import { FLAG_WORDS } from "./flags";

/** What slugs and ids are called. */
export type QueueNames = {
  organisations: readonly { slug: string; name: string }[];
  sections: readonly { slug: string; name: string }[];
  titles: readonly { slug: string; name: string }[];
  people: readonly { id: string; name: string }[];
};

export type FilterPart = { label: string; without: QueueFilter };

const hoursWords = (hours: number) => (hours % 24 === 0 ? `${hours / 24} d` : `${hours} h`);

function without(filter: QueueFilter, ...names: (keyof QueueFilter)[]): QueueFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([name]) => !names.includes(name as keyof QueueFilter)),
  ) as QueueFilter;
}

const nameOf = (list: readonly { slug: string; name: string }[], slug: string) =>
  list.find((each) => each.slug === slug)?.name ?? slug;

function assignee(assigned: string, people: QueueNames["people"]): string {
  if (assigned === "me") return "you";
  if (assigned === "nobody") return "nobody";
  return people.find((each) => each.id === assigned)?.name ?? "somebody who has left";
}

type Choice = { value: string; label: string };

/** The choices of a list; what an address chose that is not in it is kept, lest the next change of a filter drop it. */
export const withChosen = (
  choices: readonly Choice[],
  chosen: string | undefined,
  label = chosen ?? "",
): Choice[] =>
  !chosen || choices.some(({ value }) => value === chosen)
    ? [...choices]
    : [...choices, { value: chosen, label }];

/** Every part of a filter beside its view and order. */
export function partsOf(filter: QueueFilter, names: QueueNames): FilterPart[] {
  const { kinds, organisation, section, title, older, newer, embargo, flags, assigned } = filter;
  const part = (name: keyof QueueFilter, label: string): FilterPart => ({
    label,
    without: without(filter, name),
  });
  return [
    ...kinds.map((kind) => ({
      label: `Kind: ${KIND_LABELS[kind]}`,
      without: { ...filter, kinds: kinds.filter((each) => each !== kind) },
    })),
    ...(organisation
      ? [part("organisation", `Organisation: ${nameOf(names.organisations, organisation)}`)]
      : []),
    ...(section ? [part("section", `Section: ${nameOf(names.sections, section)}`)] : []),
    ...(title ? [part("title", `Title: ${nameOf(names.titles, title)}`)] : []),
    ...(older ? [part("older", `Waiting more than ${hoursWords(older)}`)] : []),
    ...(newer ? [part("newer", `Waiting less than ${hoursWords(newer)}`)] : []),
    ...(embargo ? [part("embargo", "Under embargo")] : []),
    ...flags.map((flag) => ({
      label: `Mark: ${FLAG_WORDS[flag].label}`,
      without: { ...filter, flags: flags.filter((each) => each !== flag) },
    })),
    ...(assigned ? [part("assigned", `Assigned to ${assignee(assigned, names.people)}`)] : []),
  ];
}
