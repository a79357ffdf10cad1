import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, Prisma, transaction } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { log } from "@/lib/core/log";
import { overdueReleases } from "../queries";
import { publishLocked } from "./publish";
import { tellLater, tellNow } from "./telling";
import { recordTrouble } from "./trouble";
import { type Trouble, troubleWords } from "./trouble-words";

/** So many become public in one transaction: a burst is seen bit by bit, and no lock is held for long. */
const TOGETHER = 50;
/** What has just failed waits for its next try, so that it keeps nothing else waiting. */
const REST_MS = 45_000;

function assertScheduler(actor: Actor): void {
  if (actor.kind !== "system") throw forbidden("Only the scheduler publishes what is due.");
}

const due = (now: Date) => Prisma.sql`
  r.status = 'scheduled' and r.go_public_at <= ${now}::timestamptz and o.suspended_at is null`;

const rested = (now: Date) => Prisma.sql`
  (r.publish_tried_at is null or r.publish_tried_at < r.go_public_at
    or r.publish_tried_at <= ${new Date(now.getTime() - REST_MS)}::timestamptz)`;

/** One that failed alone is tried alone, and its failure kept: the transaction of the others is not to end with it. */
async function publishOne(actor: Actor, id: string, now: Date): Promise<"published" | "not_due" | "failed"> {
  let trouble: Trouble | undefined;
  try {
    const done = await transaction(async (tx) => {
      const locked = await tx.$queryRaw<{ id: string }[]>`
        select r.id from releases r join organisations o on o.id = r.organisation_id
        where r.id = ${id}::uuid and ${due(now)} for update of r`;
      return locked.length ? publishLocked(tx, actor, [id], tellNow, now) : null;
    });
    if (!done) return "not_due";
    trouble = done.troubles[0];
  } catch (error) {
    trouble = { id, words: troubleWords(error, id) };
  }
  if (!trouble) return "published";
  await recordTrouble(actor, trouble, now);
  return "failed";
}

/**
 * The scheduler's move: publishes a release that is due. Idempotent, and two at once publish once: the second finds
 * it published, or not due, and does nothing. What a suspended organisation has scheduled waits until it is back. A
 * failure is kept with its reason (lib/releases/schedule/trouble.ts) and tried again with what is due.
 */
export async function publishDue(
  actor: Actor,
  id: string,
  now: Date,
): Promise<"published" | "not_due" | "failed"> {
  assertScheduler(actor);
  return isId(id) ? publishOne(actor, id, now) : "not_due";
}

type Round = { taken: string[]; published: string[]; troubles: Trouble[] };

/** Some of what is due, oldest first, past whatever another worker has in hand. */
const publishSome = (actor: Actor, now: Date): Promise<Round> =>
  transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select r.id from releases r join organisations o on o.id = r.organisation_id
      where ${due(now)} and ${rested(now)}
      order by r.go_public_at, r.id limit ${TOGETHER} for update of r skip locked`;
    const taken = rows.map((row) => row.id);
    if (taken.length === 0) return { taken, published: [], troubles: [] };
    // A full round has others behind it.
    const telling = taken.length < TOGETHER ? tellNow : tellLater;
    return { taken, ...(await publishLocked(tx, actor, taken, telling, now)) };
  });

/**
 * Publishes all that is due. Those of one round become public together; when their transaction fails each is tried by
 * itself, so that one that cannot be published does not hold up the others.
 * @returns how many were published.
 */
export async function publishAllDue(actor: Actor, now: Date): Promise<number> {
  assertScheduler(actor);
  let published = 0;
  for (;;) {
    const round = await publishSome(actor, now).catch((error: unknown) => {
      log.warn({ err: error }, "releases due together could not be published together; trying one by one");
      return null;
    });
    if (!round) return published + (await publishEach(actor, now));
    published += round.published.length;
    for (const trouble of round.troubles) await recordTrouble(actor, trouble, now);
    if (round.taken.length < TOGETHER) return published;
  }
}

/**
 * What the job of one release does: publishes all that is due, its own with it. It waits for its own where somebody
 * else has it in hand, who may yet leave it as it is.
 */
export async function publishOnTime(actor: Actor, id: string, now: Date): Promise<void> {
  if (!(await isDue(actor, id, now))) return;
  await publishAllDue(actor, now);
  if (await isDue(actor, id, now)) await publishOne(actor, id, now);
}

async function publishEach(actor: Actor, now: Date): Promise<number> {
  let published = 0;
  for (const id of await overdueReleases(actor, now))
    if ((await publishOne(actor, id, now)) === "published") published++;
  return published;
}

/** Whether a release is to be published now; asked before any lock is taken. What has just failed rests. */
async function isDue(actor: Actor, id: string, now: Date): Promise<boolean> {
  assertScheduler(actor);
  if (!isId(id)) return false;
  const [row] = await db().$queryRaw<{ held: boolean }[]>`
    select o.suspended_at is not null as held from releases r join organisations o on o.id = r.organisation_id
    where r.id = ${id}::uuid and r.status = 'scheduled' and r.go_public_at <= ${now}::timestamptz
      and ${rested(now)}`;
  if (row?.held) log.warn({ release: id }, "held: its organisation is suspended");
  return row?.held === false;
}
