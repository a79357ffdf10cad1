import "server-only";
import { type Tx, transaction } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";
import { topicPaths } from "./topics";
import { GATHER_MS } from "./wait";

/** Appoints a title's round, and moves one that is appointed: rounds of a title come one after another. */
export async function appointRound(tx: Tx, publicationId: string, runAt: Date): Promise<void> {
  const key = `hub-ping:${publicationId}`;
  await enqueue(tx, "hub-ping", { publicationId }, { key, queue: key, runAt, maxAttempts: 10 });
}

/** When a title's next round is due: after its oldest news has been gathered, and not before its hub wants any. */
async function dueRounds(tx: Tx, publicationIds: string[]): Promise<{ publicationId: string; at: Date }[]> {
  return tx.$queryRaw`
    select t.publication_id as "publicationId",
      greatest(min(t.waiting_since) + make_interval(secs => ${GATHER_MS / 1000}), max(s.next_try_at)) as at
    from hub_topics t join publications p on p.id = t.publication_id
    left join hub_standings s on s.publication_id = t.publication_id and s.hub = p.hub_url
    where t.publication_id = any(${publicationIds}::uuid[]) and t.waiting_since is not null and p.hub_url <> ''
    group by t.publication_id order by t.publication_id`;
}

export async function appointDue(tx: Tx, publicationIds: string[]): Promise<void> {
  for (const { publicationId, at } of await dueRounds(tx, publicationIds))
    await appointRound(tx, publicationId, at);
}

/** Takes up what was noted of lists: their feeds wait to be told of. Any number of these may run at once. */
export async function takeUpHubNews(now: Date): Promise<void> {
  await transaction(async (tx) => {
    const noted = await tx.$queryRaw<{ publicationId: string; channel: string }[]>`
      with taken as (delete from hub_news where id in (select id from hub_news for update skip locked)
        returning publication_id, channel)
      select distinct taken.publication_id as "publicationId", taken.channel
      from taken join publications p on p.id = taken.publication_id
      order by 1, 2`;
    const topics = noted.flatMap((each) => topicPaths(each.channel).map((path) => ({ ...each, path })));
    if (topics.length === 0) return;
    // In one order everywhere: two of these at once wait for each other, and neither for ever.
    await tx.$executeRaw`
      insert into hub_topics (publication_id, path, channel, waiting_since, changes)
      select "publicationId", path, channel, ${now}, 1
      from jsonb_to_recordset(${JSON.stringify(topics)}::jsonb) as x("publicationId" uuid, path text, channel text)
      order by 1, 2
      on conflict (publication_id, path) do update set changes = hub_topics.changes + 1,
        waiting_since = coalesce(hub_topics.waiting_since, excluded.waiting_since)`;
    await appointDue(tx, [...new Set(noted.map((each) => each.publicationId))]);
  });
}

/** Something is overdue by so much when its job was lost. */
const LOST_MS = 10 * 60_000;

/** Finds what has lost its job: noted news nobody took up, feeds nobody told of. @returns how many titles. */
export async function tendHubs(now: Date): Promise<{ found: number }> {
  await takeUpHubNews(now);
  return transaction(async (tx) => {
    const overdue = new Date(now.getTime() - LOST_MS);
    const waiting = await tx.hubTopic.groupBy({
      by: ["publicationId"],
      where: { waitingSince: { lt: overdue } },
      orderBy: { publicationId: "asc" },
    });
    const lost = (
      await dueRounds(
        tx,
        waiting.map((each) => each.publicationId),
      )
    ).filter(({ at }) => at < overdue);
    for (const { publicationId } of lost) await appointRound(tx, publicationId, now);
    return { found: lost.length };
  });
}
