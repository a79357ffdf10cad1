// What of a day's news goes into one subscriber's letter, and why (E7). Pure: an edition's frozen items and what
// somebody chose give the same letter, in whatever order the items come.
import type { NewsOrigin } from "@/lib/news/schema";
import type { Preferences } from "../schema";

/** An item that an edition may hold. */
export type Candidate = {
  id: string;
  /** Its place in the edition, from 0: everything stands in this order. */
  position: number;
  /** The number of the edition that offered it first. */
  firstSeq: number;
  origin: NewsOrigin;
  /** By slug, its own first. */
  sections: string[];
  /** What it is about or comes from, as written. */
  places: string[];
  /** Slug of the organisation's newsroom, of a release. */
  newsroom: string | null;
  publishedAt: Date;
  /** Whether the desk, or the front page, leads with it. */
  lead: boolean;
  /** Whether an editor wants it in every letter. */
  pinned: boolean;
};

/** Why an item stands in a letter: said beside it. `name` is a slug, or the place as the subscriber wrote it. */
export type Why =
  | { kind: "lead" }
  | { kind: "pinned" }
  | { kind: "newsroom" | "place" | "section"; name: string };

export type Chosen = { id: string; why: Why };

/** A letter's parts, in their order; releases and the wire stand apart from each other and are marked as such. */
export const PARTS = ["lead", "pinned", "followed", "places", "releases", "staff", "wire"] as const;
export type Part = (typeof PARTS)[number];
export type Choice = Record<Part, Chosen[]>;

/** So many of each at most: a letter is read in minutes, and weighs 80 KB at most. */
export const MOST: Record<Part, number> = {
  lead: 1,
  pinned: 20,
  followed: 10,
  places: 6,
  releases: 8,
  staff: 8,
  wire: 8,
};

const PART_OF: Record<NewsOrigin, Part> = { release: "releases", staff: "staff", wire: "wire" };

/** How places are compared: without case, accents or what stands between words. */
const plain = (place: string): string =>
  place
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Kept by item: a letter is chosen for each of a hundred thousand readers out of the same ones. */
const knownPlaces = new WeakMap<Candidate, Set<string>>();

function placesOf(item: Candidate): Set<string> {
  const places = knownPlaces.get(item) ?? new Set(item.places.map(plain));
  knownPlaces.set(item, places);
  return places;
}

type Wants = Pick<Preferences, "sections" | "places" | "newsrooms">;

/** The part an item has in a letter and why, by what was chosen; null when it has none. */
function placeOf(item: Candidate, wants: Wants & { plainPlaces: string[] }): { part: Part; why: Why } | null {
  if (item.newsroom !== null && wants.newsrooms.includes(item.newsroom))
    return { part: "followed", why: { kind: "newsroom", name: item.newsroom } };
  const about = placesOf(item);
  const place = wants.places[wants.plainPlaces.findIndex((each) => about.has(each))];
  if (place !== undefined) return { part: "places", why: { kind: "place", name: place } };
  const section = item.sections.find((each) => wants.sections.length === 0 || wants.sections.includes(each));
  return section === undefined
    ? null
    : { part: PART_OF[item.origin], why: { kind: "section", name: section } };
}

/**
 * A subscriber's letter out of an edition's items: the lead and what the editors chose for everybody, then whom they
 * follow, their places, and the news of their sections, in the order of the edition. An item stands in it once, for
 * the strongest reason.
 * @param sinceSeq the last edition this subscriber got: what that one or an earlier one offered does not come again.
 */
export function choiceFor(items: readonly Candidate[], wants: Wants, sinceSeq: number): Choice {
  const choice: Choice = {
    lead: [],
    pinned: [],
    followed: [],
    places: [],
    releases: [],
    staff: [],
    wire: [],
  };
  const asked = { ...wants, plainPlaces: wants.places.map(plain) };
  const fresh = items.filter(({ firstSeq }) => firstSeq > sinceSeq).sort((a, b) => a.position - b.position);
  for (const item of fresh) {
    if (item.lead && choice.lead.length < MOST.lead) {
      choice.lead.push({ id: item.id, why: { kind: "lead" } });
      continue;
    }
    const found = item.pinned
      ? { part: "pinned" as const, why: { kind: "pinned" as const } }
      : placeOf(item, asked);
    if (found && choice[found.part].length < MOST[found.part])
      choice[found.part].push({ id: item.id, why: found.why });
  }
  return choice;
}

/** Whether there is nothing to send: no letter goes out then (E2). */
export const isEmpty = (choice: Choice): boolean => PARTS.every((part) => choice[part].length === 0);

/** Why an item is there, in words; `nameOf` knows sections and organisations by their slugs. */
export function whyWords(why: Why, nameOf: (kind: "newsroom" | "section", slug: string) => string): string {
  if (why.kind === "lead") return "The day’s lead";
  if (why.kind === "pinned") return "Chosen by the editors";
  if (why.kind === "place") return `You asked for news of ${why.name}`;
  const name = nameOf(why.kind, why.name);
  return why.kind === "newsroom" ? `You follow ${name}` : `From ${name}`;
}
