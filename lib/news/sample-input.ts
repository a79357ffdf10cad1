import { type NewsInput, newsDetails } from "./schema";

/** A plain wire item as it is handed in, for tests. */
export const sampleInput = (changes: Partial<NewsInput> = {}): NewsInput => ({
  origin: "wire",
  originKey: "sample",
  headline: "Bridge opens",
  subheadline: "",
  summary: "After two years the bridge is open.",
  body: "<p>The bridge opened.</p>",
  byline: "",
  place: "",
  datelineDate: null,
  language: "en",
  creditName: "Northmark Press",
  creditUrl: "",
  canonicalUrl: "",
  rights: "",
  newsroom: null,
  kind: "text",
  image: null,
  details: newsDetails.parse({}),
  publishedAt: new Date("2026-11-22T15:30:00Z"),
  originDate: null,
  placements: [],
  ...changes,
});
