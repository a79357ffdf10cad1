import type { ReleaseState } from "../lifecycle";
import type { ReleaseKind } from "../schema";
import type { Flag } from "./flags";
import type { RankTerm } from "./priority";

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
  /** Whom of the desk it was given to. */
  assigned: { id: string; name: string; mine: boolean } | null;
  flags: Flag[];
  /** Its place among what waits, and the terms that moved it there from its due time. */
  rankAt: Date | null;
  terms: RankTerm[];
};

/** A page of the queue; `nextCursor` is null on the last one. */
export type QueuePage = { items: QueueLine[]; nextCursor: string | null };
