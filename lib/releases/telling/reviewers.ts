import "server-only";
import { actorFields, toActor } from "@/lib/accounts/sessions";
import { type Actor, belongsTo } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/core/db";
import { desk } from "@/lib/core/paths";
import { notify } from "@/lib/notices/commands";
import type { NoticeKind } from "@/lib/notices/schema";

/** How many people of the desk are told of things. */
const MOST = 500;

/** Whoever may decide on releases now; which of them on a given one, their memberships say (P7). */
export async function reviewers(client: Tx = db()): Promise<(Actor & { userId: string })[]> {
  const rows = await client.user.findMany({
    where: { staffRole: { not: null }, suspendedAt: null },
    select: actorFields,
    orderBy: { id: "asc" },
    take: MOST,
  });
  return rows
    .map((row) => ({ ...toActor("user", row), userId: row.id }))
    .filter((actor) => holds(actor, "review"));
}

/** Tells everybody who may decide on this release. The key is made each one's own. */
export async function tellReviewers(
  tx: Tx,
  release: { id: string; organisationId: string },
  { kind, key, subject }: { kind: NoticeKind; key: string; subject: string },
  now: Date,
): Promise<void> {
  const people = (await reviewers(tx)).filter((actor) => !belongsTo(actor, release.organisationId));
  await notify(
    tx,
    people.map(({ userId }) => ({
      userId,
      kind,
      key: `${key}:${userId}`,
      text: subject,
      href: desk.release(release.id),
      releaseId: release.id,
    })),
    now,
  );
}
