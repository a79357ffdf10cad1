import type { Place } from "./items/standing";

/** What of a source decides how and where its items appear. */
export type WireOrigin = {
  id: string;
  name: string;
  homepage: string;
  /** full, excerpt or headline (I13) */
  rights: string;
  rightsNote: string;
  attribution: string;
  licence: string;
  expireAfterHours: number | null;
  noIndex: boolean;
  /** As stored; lib/wire/routing/schema.ts reads it. */
  routing: unknown;
  /** Trusted: its items may appear without an editor having seen them. */
  autoPublish: boolean;
  routes: Place[];
};
