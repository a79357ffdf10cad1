import "server-only";
import { belongings } from "@/lib/auth/actor";
import { type Tx, transaction } from "@/lib/core/db";
import { desk } from "@/lib/core/paths";
import { notify } from "@/lib/notices/commands";
import { since } from "@/lib/notices/marks";
import type { NewNotice } from "@/lib/notices/schema";
import { holder } from "../lifecycle";
import { reviewers } from "./reviewers";

/** Up to as many are told of one by one. */
const ONE_BY_ONE = 3;
const MOST = 1000;

type Late = {
  id: string;
  headline: string;
  dueAt: Date | null;
  organisationId: string;
  claimedById: string | null;
  claimExpiresAt: Date | null;
  assignedToId: string | null;
};

/**
 * Tells the desk which answers have become overdue since the last time it looked: whoever has the release in hand or
 * was given it, else everybody who may decide on it. Once per release, however many workers run.
 * @returns how many became overdue.
 */
export const tellOfOverdue = (now: Date): Promise<number> =>
  transaction(async (tx) => {
    const from = await since(tx, "overdue", now);
    if (!from) return 0;
    const late = await tx.release.findMany({
      where: { status: { in: ["submitted", "in_review"] }, dueAt: { gt: from, lte: now } },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      take: MOST,
      select: {
        id: true,
        headline: true,
        dueAt: true,
        organisationId: true,
        claimedById: true,
        claimExpiresAt: true,
        assignedToId: true,
      },
    });
    if (late.length) await notify(tx, await noticesOf(tx, late, now), now);
    return late.length;
  });

async function noticesOf(tx: Tx, late: Late[], now: Date): Promise<NewNotice[]> {
  const people = (await reviewers(tx)).map((actor) => ({
    userId: actor.userId,
    own: new Set(belongings(actor)),
  }));
  const ownOf = new Map(people.map(({ userId, own }) => [userId, own]));
  /** Whose task it is; nobody's in particular when they cannot decide on it any more. */
  const inCharge = (each: Late) =>
    [holder(each, now), each.assignedToId].find(
      (id) => id && ownOf.get(id)?.has(each.organisationId) === false,
    );
  return people.flatMap(({ userId, own }): NewNotice[] => {
    const theirs = late.filter(
      (each) => !own.has(each.organisationId) && (inCharge(each) ?? userId) === userId,
    );
    const told = { userId, kind: "overdue" as const };
    if (theirs.length > ONE_BY_ONE)
      return [
        {
          ...told,
          key: `overdue:${now.getTime()}:${userId}`,
          text: `${theirs.length >= MOST ? `${MOST} or more` : theirs.length} answers have become overdue`,
          href: desk.queue,
          releaseId: null,
        },
      ];
    return theirs.map((each) => ({
      ...told,
      key: `overdue:${each.id}:${each.dueAt?.getTime()}:${userId}`,
      text: `Overdue: “${each.headline || "Untitled release"}”`,
      href: desk.release(each.id),
      releaseId: each.id,
    }));
  });
}
