import type { Outcome } from "@/components/ui/outcome";
import type { Approval, ChangeRequest, Rejection } from "@/lib/releases/decisions-schema";
import type { DeskVerb } from "@/lib/releases/desk-moves";
import type { EditorialEdit, MoveInput } from "@/lib/releases/move-schema";
import type { CommentInput, CommentSettling } from "@/lib/releases/review/comment-schema";

/** What the review page's controls know of the release on screen. */
export type Reviewed = {
  id: string;
  version: number;
  headline: string;
  authorName: string;
  verbs: DeskVerb[];
  claim: { name: string; mine: boolean; until: Date } | null;
  /** Whom it was given to. */
  assignedTo: string | null;
  publishAt: Date | null;
  embargoUntil: Date | null;
  /** The author's zone, and the one the desk's clock runs in. */
  timeZone: string;
  deskZone: string;
  /** How many of the findings are errors: with one, approval is never a single key. */
  errors: number;
  /** The server's time when it was read. */
  readAt: Date;
  correctHref: string;
  /** Why its organisation asks to have it taken back, "" when it does not. */
  withdrawal: string;
};

export type Send<I> = (input: I) => Promise<Outcome<{ status: string; version: number }>>;
type Order<O> = MoveInput & { order: O };

/** Closes a decision's dialog; with the version it led to and what has come of it, it may still be taken back. */
export type Done = (version?: number, words?: string) => void;

export type ReviewActions = {
  claim: Send<MoveInput>;
  takeOver: Send<MoveInput>;
  assign: Send<MoveInput & { to: string | null }>;
  unclaim: Send<MoveInput>;
  keep: (input: { id: string }) => Promise<Outcome<boolean>>;
  /** Claims what waits next; null when nothing does. */
  next: (input: Record<string, never>) => Promise<Outcome<{ id: string } | null>>;
  edit: Send<MoveInput & { text: EditorialEdit }>;
  approve: Send<Order<Approval>>;
  requestChanges: Send<Order<ChangeRequest>>;
  reject: Send<Order<Rejection>>;
  undo: Send<MoveInput>;
  unpublish: Send<Order<{ reason: string }>>;
  kill: Send<Order<{ reason: string; confirm: string }>>;
  comment: (input: CommentInput) => Promise<Outcome<unknown>>;
  settle: (input: CommentSettling) => Promise<Outcome<unknown>>;
};
