import type { Outcome } from "@/components/ui/outcome";
import type { Approval, ChangeRequest, Rejection } from "@/lib/releases/decisions-schema";
import type { DeskVerb } from "@/lib/releases/desk-moves";
import type { MoveInput } from "@/lib/releases/move-schema";

/** What the review page's controls know of the release on screen. */
export type Reviewed = {
  id: string;
  version: number;
  headline: string;
  authorName: string;
  verbs: DeskVerb[];
  claim: { name: string; mine: boolean; until: Date } | null;
  publishAt: Date | null;
  embargoUntil: Date | null;
  /** The author's zone, and the one the desk's clock runs in. */
  timeZone: string;
  deskZone: string;
  editHref: string;
  correctHref: string;
  /** Why its organisation asks to have it taken back, "" when it does not. */
  withdrawal: string;
};

type Send<I> = (input: I) => Promise<Outcome<{ status: string; version: number }>>;
type Order<O> = MoveInput & { order: O };

export type ReviewActions = {
  claim: Send<MoveInput>;
  unclaim: Send<MoveInput>;
  keep: (input: { id: string }) => Promise<Outcome<boolean>>;
  approve: Send<Order<Approval>>;
  requestChanges: Send<Order<ChangeRequest>>;
  reject: Send<Order<Rejection>>;
  unpublish: Send<Order<{ reason: string }>>;
  kill: Send<Order<{ reason: string; confirm: string }>>;
};
