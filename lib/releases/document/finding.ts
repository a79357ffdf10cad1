import { z } from "zod";

/** The fields that a document can fill. */
export const FIELDS = [
  "headline",
  "subheadline",
  "summary",
  "dateline.place",
  "dateline.date",
  "embargoUntil",
  "publishAt",
  "quotes",
  "contacts",
  "boilerplate",
  "noteToEditor",
  "tickers",
  "kind",
  "media",
] as const;

export const quoteOffer = z.strictObject({
  text: z.string(),
  speaker: z.string(),
  role: z.string(),
});

/** What was recognised, where it went, and the words of the document it was read from. */
export const finding = z.strictObject({
  fields: z.array(z.enum(FIELDS)),
  /** sure: it says so itself; likely: it stands and looks so; guess: something had to be assumed. */
  confidence: z.enum(["sure", "likely", "guess"]),
  source: z.string(),
  /** As paragraphs, for when it turns out to be text of the release after all. */
  html: z.string(),
  at: z.enum(["start", "end"]),
  /** false: the words stay in the text too, and the field was only derived from them. */
  taken: z.boolean(),
  /** A quotation that the author may take out of the text; nothing was filled in yet. */
  offer: quoteOffer.nullable(),
});
export type Finding = z.infer<typeof finding>;
export type Field = (typeof FIELDS)[number];
export type Confidence = Finding["confidence"];

/** What the document says about itself and no reader needs: shown to the author, kept nowhere else. */
export const aside = z.strictObject({
  what: z.enum(["label", "end mark", "letterhead", "page margin", "comment", "date"]),
  text: z.string(),
  html: z.string(),
});
export type Aside = z.infer<typeof aside>;
