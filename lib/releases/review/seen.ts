import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { announce } from "@/lib/core/changes";
import { db, type Tx, transaction } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { scopeOf } from "../move";
import { LOOKING_MS, type Sight } from "./sight";

/** What pages that show a release listen to, beside the release itself: who else looks at it. */
const announceLooking = (tx: Tx, id: string) => announce(tx, [`release:${id}:looking`]);

const since = (now: Date) => new Date(now.getTime() - LOOKING_MS);

async function assertInSight(tx: Tx, actor: Actor, id: string): Promise<{ version: number }> {
  if (!isStaff(actor) || !actor.userId) throw forbidden("Only editors may see this.");
  const release = isId(id)
    ? await tx.release.findFirst({ where: { id, ...scopeOf(actor) }, select: { version: true } })
    : null;
  return release ?? Promise.reject(notFound("The release"));
}

/**
 * Keeps what an editor has on screen, and that they look at it now; said again every few seconds while they do. A
 * visit that begins remembers what the one before it ended with.
 * @param input.version of the release on their screen; one there is not yet counts as the present one.
 * @throws DomainError forbidden, not_found.
 */
export async function sawRelease(
  actor: Actor,
  input: { id: string; version: number },
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const { version } = await assertInSight(tx, actor, input.id);
    const number = Math.min(input.version, version);
    const [row] = await tx.$queryRaw<{ arrived: boolean }[]>`
      with earlier as (
        select left_at is null and seen_at > ${since(now)}::timestamptz as here
        from release_seen where user_id = ${actor.userId}::uuid and release_id = ${input.id}::uuid
      )
      insert into release_seen as s (user_id, release_id, user_name, number, before, seen_at)
      values (${actor.userId}::uuid, ${input.id}::uuid, ${actor.name}, ${number}, 0, ${now}::timestamptz)
      on conflict (user_id, release_id) do update set
        before = case when s.left_at is null and s.seen_at > ${since(now)}::timestamptz then s.before else s.number end,
        number = ${number}, user_name = ${actor.name}, left_at = null,
        seen_at = greatest(s.seen_at, ${now}::timestamptz)
      returning not coalesce((select here from earlier), false) as arrived`;
    if (row?.arrived) await announceLooking(tx, input.id);
  });
}

/** They closed it. Nothing happens when they had not opened it. */
export async function leftRelease(actor: Actor, input: { id: string }, now: Date): Promise<void> {
  await transaction(async (tx) => {
    await assertInSight(tx, actor, input.id);
    const { count } = await tx.releaseSeen.updateMany({
      where: { releaseId: input.id, userId: actor.userId as string, leftAt: null },
      data: { leftAt: now },
    });
    if (count) await announceLooking(tx, input.id);
  });
}

/**
 * Who of the desk saw which version of a release, the latest first. @throws DomainError forbidden, not_found.
 */
export async function lastSeen(actor: Actor, id: string, now: Date): Promise<Sight[]> {
  await assertInSight(db(), actor, id);
  const rows = await db().releaseSeen.findMany({
    where: { releaseId: id },
    orderBy: { seenAt: "desc" },
    take: 50,
  });
  return rows.map((row) => {
    const looking = row.leftAt === null && row.seenAt > since(now);
    return {
      name: row.userName,
      mine: row.userId === actor.userId,
      at: row.seenAt,
      number: row.number,
      // A visit under way is what is compared: what it ended with is known only once it is over.
      known: looking ? row.before : row.number,
      looking,
    };
  });
}
