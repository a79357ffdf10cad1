import "server-only";
import { staffById } from "@/lib/accounts/queries";
import { type Actor, belongsTo, isStaff } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";
import { db, type Prisma, type Tx, transaction } from "@/lib/core/db";
import { conflict, DomainError } from "@/lib/core/errors";
import { desk } from "@/lib/core/paths";
import { notify } from "@/lib/notices/commands";
import { CLAIM_MS, holder } from "./lifecycle";
import { type Move, type Moved, move, type ReleaseRow } from "./move";

/** What ends a claim. */
export const CLAIM_OVER = { claimedById: null, claimedAt: null, claimExpiresAt: null };

/** A fresh claim of a person's. */
export const claimOf = (userId: string | null, now: Date) => ({
  claimedById: userId,
  claimedAt: now,
  claimExpiresAt: new Date(now.getTime() + CLAIM_MS),
});

/**
 * Takes a release for review; a second editor gets a conflict with the holder's name (P4), and who rejected it
 * before an appeal leaves it to another (P6).
 */
export const claimRelease = (actor: Actor, input: Move, now: Date): Promise<Moved> =>
  move.make(actor, "claim", input, now, async (tx, release) => {
    await refuseSecondLook(tx, actor.userId, release);
    return { data: claimOf(actor.userId, now) };
  });

/** Takes a release from the editor who holds it, and tells them (P4). @throws DomainError conflict: nobody else does. */
export const takeOverRelease = (actor: Actor, input: Move, now: Date): Promise<Moved> =>
  move.make(actor, "take_over", input, now, async (tx, release) => {
    const held = holder(release, now);
    if (!held || held === actor.userId)
      throw conflict(held ? "You hold this release yourself." : "Nobody holds this release: claim it.", {
        current: { status: release.status, version: release.version },
      });
    await refuseSecondLook(tx, actor.userId, release);
    const from = await tx.user.findUnique({ where: { id: held }, select: { name: true } });
    await notify(
      tx,
      [
        {
          userId: held,
          kind: "taken_over",
          key: `taken_over:${release.id}:${release.version}`,
          text: `${actor.name} has taken over “${release.headline || "Untitled release"}”.`,
          href: desk.release(release.id),
          releaseId: release.id,
        },
      ],
      now,
    );
    return { data: claimOf(actor.userId, now), audit: { from: from?.name ?? null } };
  });

/**
 * Gives a release to an editor, or with null to nobody in particular. Whoever reviews it at that moment hands their
 * claim over with it. @throws DomainError invalid: that person cannot decide on it.
 */
export const assignRelease = (actor: Actor, input: Move & { to: string | null }, now: Date): Promise<Moved> =>
  move.make(actor, "assign", input, now, async (tx, release) => {
    const to = input.to ? await editorFor(tx, input.to, release) : null;
    if (to) await refuseSecondLook(tx, to.userId, release);
    if (to && to.userId !== actor.userId)
      await notify(
        tx,
        [
          {
            userId: to.userId as string,
            kind: "assigned",
            key: `assigned:${release.id}:${release.version}`,
            text: `${actor.name} has given you “${release.headline || "Untitled release"}”.`,
            href: desk.release(release.id),
            releaseId: release.id,
          },
        ],
        now,
      );
    return {
      data: {
        assignedToId: to?.userId ?? null,
        assignedAt: to ? now : null,
        ...(release.status === "in_review" && to ? claimOf(to.userId, now) : {}),
      },
      audit: { to: to?.name ?? null },
    };
  });

async function editorFor(tx: Tx, id: string, release: ReleaseRow): Promise<Actor> {
  const editor = await staffById(id, tx);
  if (!editor || !holds(editor, "review") || belongsTo(editor, release.organisationId))
    throw new DomainError("invalid", "This person cannot decide on this release.", {
      issues: [{ path: "to", message: "Choose an editor who does not belong to the organisation." }],
    });
  return editor;
}

/** Puts a claimed release back into the queue. */
export const unclaimRelease = (actor: Actor, input: Move, now: Date): Promise<Moved> =>
  move.make(actor, "unclaim", input, now, async () => ({ data: CLAIM_OVER }));

/** Keeps a claim alive while its holder is at work; changes nothing else, so no version. */
export async function keepClaim(actor: Actor, id: string, now: Date): Promise<boolean> {
  if (!isStaff(actor)) return false;
  return transaction(async (tx) => {
    const { count } = await tx.release.updateMany({
      where: { id, status: "in_review", claimedById: actor.userId, claimExpiresAt: { gt: now } },
      data: { claimExpiresAt: new Date(now.getTime() + CLAIM_MS) },
    });
    return count === 1;
  });
}

/** Whoever rejected a release leaves its appeal to somebody else (P6). */
async function refuseSecondLook(tx: Tx, userId: string | null, release: ReleaseRow): Promise<void> {
  if (!release.appealedAt) return;
  const first = await tx.reviewDecision.findFirst({
    where: { releaseId: release.id, decision: "reject", editorId: userId as string, undoneAt: null },
  });
  if (first)
    throw new DomainError(
      "forbidden",
      "Who rejected it before the appeal leaves it: another editor has to decide.",
    );
}

async function putBack(actor: Actor, which: Prisma.ReleaseWhereInput, now: Date): Promise<number> {
  const held = await db().release.findMany({
    where: { status: "in_review", ...which },
    orderBy: { claimExpiresAt: "asc" },
    take: 500,
    select: { id: true, version: true },
  });
  let returned = 0;
  for (const each of held) {
    // Somebody was quicker: then it is theirs.
    const moved = await unclaimRelease(actor, each, now).catch((error) => {
      if (error instanceof DomainError) return null;
      throw error;
    });
    if (moved) returned++;
  }
  return returned;
}

/** Puts back what editors claimed and left: after the idle minutes it waits for everybody again (P4). */
export const returnExpiredClaims = (actor: Actor, now: Date): Promise<number> =>
  putBack(actor, { claimExpiresAt: { lte: now } }, now);

/** Puts back what an editor holds when they sign out (P4). */
export const returnOwnClaims = async (actor: Actor, now: Date): Promise<number> =>
  isStaff(actor) && actor.userId
    ? putBack(actor, { claimedById: actor.userId, claimExpiresAt: { gt: now } }, now)
    : 0;

/** Puts back what somebody holds who lost their place at the desk: their claims run out at once. */
export async function returnClaimsOf(actor: Actor, userId: string, now: Date): Promise<number> {
  await db().release.updateMany({
    where: { status: "in_review", claimedById: userId, claimExpiresAt: { gt: now } },
    data: { claimExpiresAt: now },
  });
  return putBack(actor, { claimedById: userId }, now);
}
