import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { assertMaySeeFigures, sumsOfEditions } from "./queries";
import { stepFor } from "./steps";
import type { Sums } from "./sums";
import { NONE, together } from "./sums";

export type Handed = { from: Date; accepted: number; refused: number; uncertain: number };

/** Letters of an edition by when they were handed over, in at most forty steps of one length. @throws forbidden. */
export async function handedOverTime(
  actor: Actor,
  editionId: string,
): Promise<{ stepMs: number; steps: Handed[] }> {
  assertMaySeeFigures(actor);
  const { _min, _max } = await db().letterRecipient.aggregate({
    where: { editionId, handedAt: { not: null } },
    _min: { handedAt: true },
    _max: { handedAt: true },
  });
  const [first, last] = [_min.handedAt, _max.handedAt];
  if (!first || !last) return { stepMs: 0, steps: [] };
  const stepMs = stepFor(last.getTime() - first.getTime());
  const start = Math.floor(first.getTime() / stepMs) * stepMs;
  const rows = await db().$queryRaw<{ step: number; state: keyof Omit<Handed, "from">; count: number }[]>`
    select floor((extract(epoch from handed_at) * 1000 - ${start}::float8) / ${stepMs}::float8)::int as step,
      state::text as state, count(*)::int as count
    from letter_recipients where edition_id = ${editionId}::uuid and handed_at is not null
      and state in ('accepted', 'refused', 'uncertain') group by 1, 2`;
  const steps = Array.from({ length: Math.floor((last.getTime() - start) / stepMs) + 1 }, (_, step) => ({
    from: new Date(start + step * stepMs),
    accepted: 0,
    refused: 0,
    uncertain: 0,
  }));
  for (const { step, state, count } of rows) {
    const at = steps[step];
    if (at) at[state] += count;
  }
  return { stepMs, steps };
}

const DAY_MS = 86_400_000;

/** What became of a title's daily letters, day by day of its calendar, oldest first. @throws forbidden. */
export async function sumsByDay(
  actor: Actor,
  publicationId: string,
  days: number,
  now: Date,
): Promise<{ day: string; sums: Sums }[]> {
  assertMaySeeFigures(actor);
  const editions = await db().edition.findMany({
    where: { publicationId, kind: "daily", frozenAt: { gte: new Date(now.getTime() - days * DAY_MS) } },
    orderBy: { dueAt: "asc" },
    select: { id: true, day: true, figures: true },
  });
  const sums = await sumsOfEditions(editions);
  return [...Map.groupBy(editions, ({ day }) => day)]
    .map(([day, own]) => ({ day, sums: together(own.map(({ id }) => sums.get(id) ?? NONE)) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Who said yes to a title's daily email, and who left, week by week, oldest first. @throws forbidden. */
export async function joinedAndLeft(
  actor: Actor,
  publicationId: string,
  weeks: number,
  now: Date,
): Promise<{ from: Date; joined: number; left: number }[]> {
  assertMaySeeFigures(actor);
  const week = 7 * DAY_MS;
  const start = now.getTime() - weeks * week;
  const rows = await db().$queryRaw<{ week: number; act: string; count: number }[]>`
    select floor((extract(epoch from c.at) * 1000 - ${start}::float8) / ${week}::float8)::int as week, c.act,
      count(*)::int as count
    from subscription_consents c join subscribers s on s.id = c.subscriber_id
    where s.publication_id = ${publicationId}::uuid and c.at > ${new Date(start)} and c.at <= ${now} group by 1, 2`;
  const of = (index: number, act: string) =>
    rows.find((row) => row.week === index && row.act === act)?.count ?? 0;
  return Array.from({ length: weeks }, (_, index) => ({
    from: new Date(start + index * week),
    joined: of(index, "given"),
    left: of(index, "withdrawn"),
  }));
}
