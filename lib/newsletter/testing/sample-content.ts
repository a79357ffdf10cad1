// An edition of the Riverbend Courier as it is composed, for tests of letters and for looking at them.
import { sampleItem } from "@/lib/news/sample-item";
import { type NewsCard, slugOf } from "@/lib/news/schema";
import { themeOf } from "@/lib/publications/theme";
import type { EditionContent, EditionEntry, Reader } from "../edition/content";
import type { Title } from "../title";

const ID = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, "0")}`;
const DAY = "2026-12-04";
const NOON = new Date(`${DAY}T12:00:00Z`);

export const sampleTitle = (changes: Partial<Title> = {}): Title => ({
  id: ID(1),
  slug: "courier",
  name: "Riverbend Courier",
  tagline: "News of the valley",
  place: "Riverbend",
  timeZone: "America/Chicago",
  language: "en",
  hostnames: ["courier.example"],
  theme: themeOf({}),
  about: "About us.",
  hubUrl: "",
  sections: [
    { slug: "local", name: "Local" },
    { slug: "business", name: "Business" },
    { slug: "culture", name: "Arts & Culture" },
  ],
  origin: "https://courier.example",
  ...changes,
});

/** An entry at a position; new with the edition. */
export function sampleEntry(
  position: number,
  card: Partial<NewsCard>,
  changes: Partial<EditionEntry> = {},
): EditionEntry {
  const id = card.id ?? ID(100 + position);
  const slug = card.slug ?? slugOf(card.headline ?? "");
  const full: NewsCard = { ...sampleItem(), id, slug, publishedAt: NOON, ...card };
  return {
    id,
    origin: full.origin,
    sections: [full.section],
    places: full.place ? [full.place] : [],
    newsroom: full.newsroom,
    publishedAt: new Date(NOON.getTime() - position * 60_000),
    lead: false,
    position,
    firstSeq: 5,
    pinned: false,
    card: full,
    ...changes,
  };
}

const release = (creditName: string, newsroom: string): Partial<NewsCard> => ({
  origin: "release",
  creditName,
  newsroom,
  place: "",
});

/** A day's letter with something in each of its parts. */
export const sampleContent = (changes: Partial<EditionContent> = {}): EditionContent => ({
  id: ID(2),
  publicationId: ID(1),
  kind: "daily",
  seq: 5,
  usualSince: 4,
  day: DAY,
  frozenAt: NOON,
  subject: "",
  note: "",
  entries: [
    sampleEntry(
      0,
      {
        origin: "staff",
        creditName: "Riverbend Courier",
        headline: "Old mill bridge opens again after two years",
        summary:
          "The first cars crossed at noon on Thursday. The county spent $14.2 million on new bearings and a walkway on the river side, a fifth more than it had planned.",
        image: {
          url: "/media/b41d6eb41d6eb41d6eb41d6eb41d6eb4/960.webp",
          alt: "Cars and cyclists on the reopened bridge, seen from the river",
          caption: "Traffic crosses the Old Mill Bridge on Thursday.",
          credit: "Photo: Ada Quern",
          licence: "",
          width: 2400,
          height: 1350,
          widths: [480, 960, 1600],
          formats: ["webp"],
          focalX: 0.5,
          focalY: 0.5,
        },
      },
      { lead: true },
    ),
    sampleEntry(1, {
      ...release("Riverbend Public Library", "library"),
      section: "culture",
      headline: "Library keeps its doors open until nine on weekdays",
      summary:
        "From January the main library and both branches close three hours later, paid for by the Friends of the Library.",
    }),
    sampleEntry(2, {
      ...release("Hartmann Tools", "hartmann"),
      section: "business",
      headline: "Hartmann Tools to hire forty machinists at its Riverbend works",
      summary: "The family firm adds a second shift in March and trains beginners itself.",
      onBehalfOf: "",
    }),
    sampleEntry(3, {
      headline: "State sets new limits for nitrate in wells",
      creditName: "Northmark Press",
      place: "MADISON",
      alsoFrom: ["Lakeland Wire"],
      summary:
        "Owners of private wells have until 2028 to test them. The rule covers some 9,000 households in the valley.",
    }),
    sampleEntry(4, {
      origin: "staff",
      creditName: "Riverbend Courier",
      section: "local",
      headline: "What the new bus timetable changes, street by street",
      summary: "Line 4 runs every twelve minutes; the night bus to Ferry Landing is gone.",
    }),
    sampleEntry(5, {
      headline: "River to crest below flood stage on Sunday",
      creditName: "Northmark Press",
      place: "Ferry Landing",
      summary: "Forecasters expect 11.8 feet at the gauge, a foot less than on Wednesday.",
    }),
  ],
  events: [
    {
      startsAt: new Date(`${DAY}T23:00:00Z`),
      endsAt: new Date("2026-12-05T01:30:00Z"),
      item: { ...sampleItem(), id: ID(300), slug: "carols", headline: "Carols in the turbine hall" },
      event: {
        start: `${DAY}T17:00:00-06:00`,
        end: `${DAY}T19:30:00-06:00`,
        timeZone: "America/Chicago",
        venue: "Old Waterworks",
        address: "Canal Street 2",
        price: "Free",
        organiser: "",
        url: "",
      },
    },
  ],
  notices: new Map([
    [
      ID(400),
      {
        id: ID(400),
        kind: "correction",
        itemId: ID(401),
        note: "We gave the cost of the school roof as $2 million. It is $1.2 million.",
        headline: "Council pays for the school roof",
        path: `/news/${ID(401)}/council-pays-for-the-school-roof`,
        at: NOON,
      },
    ],
    [
      ID(402),
      {
        id: ID(402),
        kind: "kill",
        itemId: ID(403),
        note: "It named the wrong person.",
        headline: "",
        path: `/news/${ID(403)}`,
        at: NOON,
      },
    ],
  ]),
  fingerprint: "1",
  ...changes,
});

/** Who chose nothing in particular, and has had every letter before. */
export const sampleReader = (changes: Partial<Reader> = {}): Reader => ({
  recipientId: ID(500),
  subscriberId: ID(501),
  address: "ida@mill.test",
  sections: [],
  places: [],
  newsrooms: [],
  timeZone: "America/Chicago",
  sinceSeq: 4,
  notices: [],
  why: null,
  ...changes,
});

/** Ids of the sample's correction and kill. */
export const SAMPLE_NOTICES = [ID(400), ID(402)];
