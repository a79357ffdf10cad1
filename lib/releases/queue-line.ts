import type { ReleaseState } from "./lifecycle";
import type { ReleaseKind } from "./schema";

/** One release as the queue shows it. */
export type QueueLine = {
  id: string;
  status: ReleaseState;
  version: number;
  kind: ReleaseKind;
  headline: string;
  organisation: { slug: string; name: string };
  /** For whom an agency sends it; "" otherwise. */
  onBehalfOf: string;
  submittedAt: Date | null;
  dueAt: Date | null;
  goPublicAt: Date | null;
  publishAt: Date | null;
  embargoUntil: Date | null;
  updatedAt: Date;
  claim: { name: string; mine: boolean } | null;
};
