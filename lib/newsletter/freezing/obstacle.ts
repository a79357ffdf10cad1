import "server-only";
import type { Tx } from "@/lib/core/db";

/** Why nothing of a title's letter of a day may be frozen now; null: nothing is in the way. */
export type Obstacle = "paused" | "held" | "unapproved";

/** Each in words, as the desk is told of a round that waited for too long. */
export const OBSTACLE_WORDS: Record<Obstacle, string> = {
  paused: "The daily email is paused.",
  held: "The day’s letter is held back.",
  unapproved: "Nobody has approved the day’s letter.",
};

/** @param day "yyyy-mm-dd" by the title's calendar. */
export async function obstacleTo(tx: Tx, publicationId: string, day: string): Promise<Obstacle | null> {
  const title = await tx.newsletterTitle.findUnique({ where: { publicationId } });
  if (title?.pausedAt) return "paused";
  const issue = await tx.newsletterIssue.findUnique({ where: { publicationId_day: { publicationId, day } } });
  if (issue?.heldAt) return "held";
  return title?.approval && !issue?.approvedAt ? "unapproved" : null;
}
