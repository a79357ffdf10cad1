// What a page of the queue shows, and its form in an address. Pure.
import { z } from "zod";
import type { ReleaseState } from "../lifecycle";
import { KINDS } from "../schema";
import { FLAGS, flagsAmong } from "./flags";

/** The views of the queue; "waiting" is where work comes from. */
export const QUEUE_VIEWS = {
  waiting: "submitted",
  reviewing: "in_review",
  returned: "changes_requested",
  scheduled: "scheduled",
  published: "published",
  rejected: "rejected",
  killed: "killed",
} as const satisfies Record<string, ReleaseState>;
export type QueueView = keyof typeof QUEUE_VIEWS;
export const QUEUE_VIEW_NAMES = Object.keys(QUEUE_VIEWS) as [QueueView, ...QueueView[]];

export const VIEW_LABELS: Record<QueueView, string> = {
  waiting: "Waiting",
  reviewing: "In review",
  returned: "Changes requested",
  scheduled: "Scheduled",
  published: "Published",
  rejected: "Rejected",
  killed: "Killed",
};

export const SORTS = ["priority", "due", "newest"] as const;
export type QueueSort = (typeof SORTS)[number];
export const SORT_LABELS: Record<QueueSort, string> = {
  priority: "Priority",
  due: "Due time",
  newest: "Newest first",
};

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/);
/** Hours, up to a year of them. */
const hours = z.int().min(1).max(8784);

/** Every field in its strict form; a field that is left out does not filter. */
export const queueFilter = z.strictObject({
  view: z.enum(QUEUE_VIEW_NAMES).default("waiting"),
  kinds: z.array(z.enum(KINDS)).max(KINDS.length).default([]),
  /** Slug of an organisation, a section, a title. */
  organisation: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional(),
  section: slug.optional(),
  title: slug.optional(),
  /** Handed in more, or less, than so many hours ago. */
  older: hours.optional(),
  newer: hours.optional(),
  embargo: z.literal(true).optional(),
  /** It carries all of them. */
  flags: z.array(z.enum(FLAGS)).max(FLAGS.length).default([]),
  assigned: z.union([z.enum(["me", "nobody"]), z.uuid()]).optional(),
  sort: z.enum(SORTS).default("priority"),
});
export type QueueFilter = z.infer<typeof queueFilter>;

export type Query = Record<string, string | string[] | undefined>;

const words = (value: string | string[] | undefined): string[] =>
  [value ?? []].flat().flatMap((text) => text.split(",").filter(Boolean));

const shape = queueFilter.shape;

/**
 * Reads a filter from an address, where anybody may have written anything: what is unknown or malformed does not
 * filter. Lists come as repeated parameters or with commas.
 */
export function filterFromQuery(query: Query): QueueFilter {
  const one = (name: string) => words(query[name])[0];
  const number = (name: "older" | "newer") => {
    const parsed = shape[name].safeParse(Number(one(name) || Number.NaN));
    return parsed.success ? parsed.data : undefined;
  };
  const text = <K extends "organisation" | "section" | "title" | "assigned">(name: K) => {
    const parsed = shape[name].safeParse(one(name));
    return parsed.success ? (parsed.data as QueueFilter[K]) : undefined;
  };
  const pick = <K extends "view" | "sort">(name: K) => {
    const parsed = shape[name].safeParse(one(name));
    return parsed.success ? parsed.data : shape[name].parse(undefined);
  };
  return withoutBlanks<Loose>({
    view: pick("view") as QueueView,
    kinds: KINDS.filter((kind) => words(query.kind).includes(kind)),
    organisation: text("organisation"),
    section: text("section"),
    title: text("title"),
    older: number("older"),
    newer: number("newer"),
    embargo: one("embargo") ? true : undefined,
    flags: flagsAmong(words(query.flag)),
    assigned: text("assigned"),
    sort: pick("sort") as QueueSort,
  });
}

type Loose = { [K in keyof QueueFilter]: QueueFilter[K] | undefined };
/** The same without the fields that say nothing. */
export const withoutBlanks = <T extends object>(filter: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** The address of a filter; what is as usual is left out, so that the same filter has the same address. */
export function queryOf(filter: QueueFilter): URLSearchParams {
  const { view, kinds, flags, sort, embargo, ...rest } = filter;
  const query = new URLSearchParams({ view });
  if (kinds.length) query.set("kind", kinds.join(","));
  for (const name of ["organisation", "section", "title", "older", "newer", "assigned"] as const)
    if (rest[name] !== undefined) query.set(name, String(rest[name]));
  if (embargo) query.set("embargo", "1");
  if (flags.length) query.set("flag", flags.join(","));
  if (sort !== "priority") query.set("sort", sort);
  return query;
}

/** Whether a filter narrows its view at all. */
export const isNarrow = ({ view: _, sort: __, kinds, flags, ...rest }: QueueFilter): boolean =>
  kinds.length > 0 || flags.length > 0 || Object.keys(rest).length > 0;
