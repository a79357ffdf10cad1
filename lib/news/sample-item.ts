import { type NewsItem, newsDetails } from "./schema";

/** A plain wire item, for tests. */
export const sampleItem = (changes: Partial<NewsItem> = {}): NewsItem => ({
  id: "01900000-0000-7000-8000-000000000001",
  origin: "wire",
  kind: "text",
  slug: "bridge-opens",
  headline: "Bridge opens",
  subheadline: "",
  summary: "After two years the bridge is open.",
  byline: "",
  place: "RIVERBEND",
  language: "en",
  creditName: "Northmark Press",
  newsroom: null,
  image: null,
  section: "local",
  publishedAt: new Date("2026-11-22T15:30:00Z"),
  updatedAt: new Date("2026-11-22T15:30:00Z"),
  version: 1,
  body: "<p>The bridge opened.</p>",
  datelineDate: new Date("2026-11-22T00:00:00Z"),
  creditUrl: "",
  canonicalUrl: "",
  rights: "",
  details: newsDetails.parse({}),
  ...changes,
});
