// What a page of the wire desk shows, and its form in an address. Pure.
import { z } from "zod";
import type { WireState } from "./state";

/** The views of the stream; "incoming" is everything there is. */
export const WIRE_VIEWS = {
  incoming: "Incoming",
  held: "Held",
  public: "Public",
  waiting: "Not yet",
  spiked: "Spiked",
  cancelled: "Cancelled",
  expired: "Expired",
} as const;
export type WireView = keyof typeof WIRE_VIEWS;
export const WIRE_VIEW_NAMES = Object.keys(WIRE_VIEWS) as [WireView, ...WireView[]];

/** Which states of an item a view holds. */
const STATES: Record<Exclude<WireView, "incoming">, readonly WireState[]> = {
  held: ["held"],
  public: ["public"],
  waiting: ["withheld", "embargoed"],
  spiked: ["spiked"],
  cancelled: ["canceled", "killed"],
  expired: ["expired"],
};

/** Whether an item in this state stands in a view. */
export const viewHolds = (view: WireView, state: WireState): boolean =>
  view === "incoming" || STATES[view].includes(state);

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/);
const words = (most: number) => z.string().trim().min(1).max(most);

/** Every field in its strict form; a field that is left out does not filter. */
export const wireFilter = z.strictObject({
  view: z.enum(WIRE_VIEW_NAMES).default("incoming"),
  source: slug.optional(),
  title: slug.optional(),
  section: slug.optional(),
  /** BCP 47; "en" takes "en-GB" with it. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
    .optional(),
  /** A Media Topic's QCode, or a category in the agency's own words. */
  topic: words(100).optional(),
  /** At least so urgent: 1 to 9, 1 is the most urgent (IPTC). */
  urgency: z.int().min(1).max(9).optional(),
  /** Words of the headline, each as the beginning of one. */
  words: words(100).optional(),
});
export type WireFilter = z.infer<typeof wireFilter>;

export type Query = Record<string, string | string[] | undefined>;
const PARTS = ["source", "title", "section", "language", "topic", "urgency", "words"] as const;

/** Reads a filter from an address, where anybody may have written anything: what is malformed does not filter. */
export function wireFilterFromQuery(query: Query): WireFilter {
  const one = (name: string) => [query[name] ?? []].flat().find(Boolean);
  const view = wireFilter.shape.view.safeParse(one("view"));
  const parts = PARTS.flatMap((name) => {
    const text = one(name);
    const parsed = wireFilter.shape[name].safeParse(name === "urgency" && text ? Number(text) : text);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : [];
  });
  return { view: view.success ? view.data : "incoming", ...Object.fromEntries(parts) };
}

/** The address of a filter; what is as usual is left out, so that the same filter has the same address. */
export function wireQueryOf(filter: WireFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (filter.view !== "incoming") query.set("view", filter.view);
  for (const name of PARTS) if (filter[name] !== undefined) query.set(name, String(filter[name]));
  return query;
}

/** Whether a filter narrows its view at all. */
export const narrowsWire = (filter: WireFilter): boolean => PARTS.some((name) => filter[name] !== undefined);

/** What slugs are called. */
export type WireNames = {
  sources: readonly { slug: string; name: string }[];
  titles: readonly { slug: string; name: string }[];
  sections: readonly { slug: string; name: string }[];
};

const nameOf = (list: readonly { slug: string; name: string }[], of: string | undefined) =>
  list.find((each) => each.slug === of)?.name ?? of;

/** Every part of a filter beside its view, in words and with what remains without it. */
export function wirePartsOf(filter: WireFilter, names: WireNames): { label: string; without: WireFilter }[] {
  const labels: Record<(typeof PARTS)[number], string> = {
    source: `Source: ${nameOf(names.sources, filter.source)}`,
    title: `Title: ${nameOf(names.titles, filter.title)}`,
    section: `Section: ${nameOf(names.sections, filter.section)}`,
    language: `Language: ${filter.language}`,
    topic: `Topic: ${filter.topic}`,
    urgency: `Urgency: 1 to ${filter.urgency}`,
    words: `Headline: ${filter.words}`,
  };
  return PARTS.filter((name) => filter[name] !== undefined).map((name) => {
    const { [name]: _, ...without } = filter;
    return { label: labels[name], without };
  });
}
