/** Name of a drawing of `pictures.ts`. */
export type Scene =
  | "lake"
  | "bridge"
  | "hills"
  | "stadium"
  | "courthouse"
  | "market"
  | "rain"
  | "rowing"
  | "school"
  | "lab"
  | "harvest"
  | "snow"
  | "train"
  | "parade"
  | "harbor"
  | "city"
  | "forest"
  | "night"
  | "library"
  | "orchard";

export interface Picture {
  scene: Scene;
  caption: string;
  alt: string;
  credit: string;
}

/** A wire story as written: texts hold the marks of `tellDays`, the body one block a line (see `prose`). */
export interface Story {
  key: string;
  /** Hours before the base instant; negative for items that come later. */
  ageHours: number;
  headline: string;
  summary: string;
  place: string;
  by?: string;
  tags: string[];
  body: string;
  picture?: Picture;
  /** IPTC newscode, 1 (flash) to 8; 5 when absent. */
  urgency?: number;
}

/** An item as an agency sends it: everything absolute. */
export interface WireItem {
  guid: string;
  url: string;
  headline: string;
  summary: string;
  html: string;
  text: string;
  place: string;
  by: string;
  tags: string[];
  urgency: number;
  published: Date;
  picture: (Picture & { url: string; width: number; height: number }) | null;
}

export type FeedFormat =
  | "rss2"
  | "rss092"
  | "rss1"
  | "atom"
  | "json-feed"
  | "newsml-g2"
  | "ninjs3"
  | "ninjs2";

export interface Feed {
  slug: string;
  title: string;
  description: string;
  /** Stories up to `until`, given the instant the demo was seeded; any order. */
  stories: (base: Date, until: Date) => Story[];
}

export interface Agency {
  slug: string;
  name: string;
  homepage: string;
  format: FeedFormat;
  timeZone: string;
  rights: string;
  feeds: Feed[];
}
