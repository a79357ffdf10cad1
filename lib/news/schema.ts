import { z } from "zod";
import { eventSpan } from "./events/span";

export type NewsOrigin = "release" | "wire" | "staff";

export const IMAGE_FORMATS = ["avif", "webp"] as const;
const share = z.number().min(0).max(1).default(0.5);

/** A picture shown with an item. `url` is a path of this site (/media/{key}/{width}.webp); sizes are the original's. */
export const newsImage = z.object({
  url: z.string(),
  alt: z.string().default(""),
  caption: z.string().default(""),
  credit: z.string().default(""),
  licence: z.string().default(""),
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
  /** Widths there are of it, ascending: `url` with another number before its ending. */
  widths: z.array(z.number().int().positive()).default([]),
  /** Formats there are of each width: `url` with another ending. */
  formats: z.array(z.enum(IMAGE_FORMATS)).default(["webp"]),
  /** What a crop keeps in sight: shares of width and height. */
  focalX: share,
  focalY: share,
});
export type NewsImage = z.infer<typeof newsImage>;

/** A file readers may take with them. `url` is a path of this site; `pages` of a document, when known. */
export const newsAttachment = z.object({
  url: z.string(),
  label: z.string(),
  bytes: z.number().int().nonnegative(),
  pages: z.number().int().positive().nullable().default(null),
});
export type NewsAttachment = z.infer<typeof newsAttachment>;

const changePart = z.object({ kind: z.enum(["same", "added", "removed", "omitted"]), text: z.string() });

/**
 * What a correction changed in one part of an item, word by word and for readers' eyes. `omitted` stands for
 * unchanged words that were left out.
 */
export const publicChange = z.object({ label: z.string(), parts: z.array(changePart) });
export type PublicChange = z.infer<typeof publicChange>;

/** A material, B minor, C format (P14). */
export const CORRECTION_CLASSES = ["A", "B", "C"] as const;
export type CorrectionClass = (typeof CORRECTION_CLASSES)[number];

/** What was put right in a public item: said with the item for as long as it stands. */
export type ItemCorrection = { class: CorrectionClass; note: string; changes: PublicChange[]; at: Date };

/** What belongs to an item beyond its text; every part is optional. Instants are RFC 3339. */
export const newsDetails = z.object({
  quotes: z.array(z.object({ text: z.string(), speaker: z.string(), role: z.string() })).default([]),
  boilerplate: z.string().default(""),
  /** Public contacts only. */
  contacts: z.array(z.object({ name: z.string(), email: z.string(), phone: z.string() })).default([]),
  links: z.array(z.object({ label: z.string(), url: z.string() })).default([]),
  /** Further pictures, after the item's own. */
  images: z.array(newsImage).default([]),
  attachments: z.array(newsAttachment).default([]),
  onBehalfOf: z.string().default(""),
  /** Other agencies that sent the same, with the address of their own page or ""; the item stands for theirs too. */
  alsoFrom: z.array(z.object({ name: z.string(), url: z.string() })).default([]),
  tickers: z.array(z.string()).default([]),
  places: z.array(z.string()).default([]),
  /** Whom readers are told it comes from, as its source wants to be named; "": the credit alone. */
  attribution: z.string().default(""),
  /** The licence it may be used under; `url` is "" when it has no page of its own. */
  licence: z.object({ name: z.string(), url: z.string() }).nullable().default(null),
  /** Sections by slug, first is the item's own. */
  sections: z.array(z.string()).default([]),
  keywords: z.array(z.string()).default([]),
  organisation: z.object({ name: z.string(), website: z.string() }).nullable().default(null),
  appointment: z
    .object({ person: z.string(), role: z.string(), previousRole: z.string(), start: z.string() })
    .nullable()
    .default(null),
  event: z
    .object({
      start: z.string(),
      end: z.string(),
      timeZone: z.string(),
      venue: z.string(),
      address: z.string(),
      price: z.string(),
      organiser: z.string(),
      url: z.string(),
    })
    .nullable()
    .default(null),
  sports: z
    .object({
      competition: z.string(),
      homeTeam: z.string(),
      awayTeam: z.string(),
      score: z.string(),
      playedOn: z.string(),
    })
    .nullable()
    .default(null),
});
export type NewsDetails = z.infer<typeof newsDetails>;

/** An item as handed in by releases or wire. `body` is already sanitised HTML (lib/core/html.ts). */
export type NewsInput = {
  origin: NewsOrigin;
  /** Names the item for its origin: handing in the same key again revises the same item. */
  originKey: string;
  /** The id it gets if it is new; made here when whoever hands it in has none. */
  id?: string;
  headline: string;
  subheadline: string;
  summary: string;
  body: string;
  byline: string;
  place: string;
  /** yyyy-mm-dd or null */
  datelineDate: string | null;
  language: string;
  creditName: string;
  creditUrl: string;
  canonicalUrl: string;
  rights: string;
  newsroom: string | null;
  kind: string;
  image: NewsImage | null;
  details: NewsDetails;
  publishedAt: Date;
  originDate: Date | null;
  /** Search engines are asked to leave it out. */
  noIndex?: boolean;
  /** The story it tells together with other items; none when absent. */
  storyId?: string | null | undefined;
  placements: { publicationId: string; sections: string[] }[];
};

/** What a card in a list shows. */
export type NewsCard = {
  id: string;
  origin: NewsOrigin;
  kind: string;
  slug: string;
  headline: string;
  subheadline: string;
  summary: string;
  byline: string;
  place: string;
  language: string;
  creditName: string;
  /** The client, when an agency handed it in; "" otherwise. */
  onBehalfOf: string;
  /** Names of other agencies that sent the same. */
  alsoFrom: string[];
  newsroom: string | null;
  image: NewsImage | null;
  /** Slug of the item's first section, "" when it has none. */
  section: string;
  publishedAt: Date;
  updatedAt: Date;
};

/** One public item in full. */
export type NewsItem = NewsCard & {
  version: number;
  body: string;
  datelineDate: Date | null;
  creditUrl: string;
  canonicalUrl: string;
  rights: string;
  /** Search engines are asked to leave it out. */
  noIndex: boolean;
  details: NewsDetails;
  /** Items that tell the same news have the same; null: none other does. */
  storyId: string | null;
  /** Oldest first. */
  corrections: ItemCorrection[];
};

/** Every picture of an item, its own first. */
export const picturesOf = ({ image, details }: Pick<NewsItem, "image" | "details">): NewsImage[] => [
  ...(image ? [image] : []),
  ...details.images,
];

/** What is left of a killed item: that it was here, and why it is gone. */
export type Tombstone = { id: string; slug: string; killedAt: Date; killNote: string };

export type Page<T> = { items: T[]; nextCursor: string | null };

/** The lists an item stands in (see prisma/schema/news.prisma, Placement). */
export function channelsOf(
  item: Pick<NewsInput, "origin" | "newsroom" | "kind" | "details">,
  sections: string[],
): string[] {
  const channels = ["front", ...sections.map((slug) => `section/${slug}`)];
  if (item.origin === "release") channels.push("releases", `kind/${item.kind}`);
  if (item.origin === "wire") channels.push("wire");
  if (item.newsroom) channels.push(`newsroom/${item.newsroom}`);
  if (eventSpan(item.details)) channels.push("events");
  if (item.details.appointment?.person) channels.push("people");
  return [...new Set(channels)];
}

/** A URL-safe slug of at most 80 characters; "news" when nothing of the headline can be written in ASCII. */
export function slugOf(headline: string): string {
  const plain = headline.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain
    .replace(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    if (slug.length + word.length + 1 > 80) break;
    slug += slug ? `-${word}` : word;
  }
  return slug || words[0]?.slice(0, 80) || "news";
}
