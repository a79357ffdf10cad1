import "server-only";
import { announceToReaders } from "@/lib/core/changes";
import { allInOne, db, type Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { dayAt } from "@/lib/core/month";
import { type Draft, draftAt } from "../edition/draft";
import { DIGEST_LIST } from "../letter/archive";
import type { Title } from "../title";
import { type Obstacle, obstacleTo } from "./obstacle";
import type { Round } from "./rounds";

const NOTHING = "There was nothing new.";

/** Nobody else decides about this title's editions until the transaction ends. */
export const lockEditions = (tx: Tx, publicationId: string): Promise<number> =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`editions ${publicationId}`}, 0))`;

/** Writes an edition down as it was drafted. @returns its id. */
async function keep(tx: Tx, draft: Draft, key: string, dueAt: Date): Promise<string> {
  const { publicationId, kind, seq, day, frozenAt, subject, note, entries, events } = draft;
  const { id } = await tx.edition.create({
    data: {
      ...{ publicationId, kind, key, seq, day, dueAt, frozenAt, subject, note },
      events: events.map(({ item }) => item.id),
    },
    select: { id: true },
  });
  await tx.editionItem.createMany({
    data: entries.map(({ id: itemId, card: _, ...entry }) => ({ editionId: id, itemId, ...entry })),
  });
  await announceToReaders(tx, [`${publicationId}/${DIGEST_LIST}`]);
  return id;
}

/** The daily edition of an instant: the one there is, or a new one; null when there is nothing to tell anybody. */
async function editionAt(tx: Tx, publicationId: string, dueAt: Date, now: Date): Promise<string | null> {
  const key = `daily:${dueAt.toISOString()}`;
  const there = await tx.edition.findUnique({
    where: { publicationId_key: { publicationId, key } },
    select: { id: true },
  });
  if (there) return there.id;
  const draft = await draftAt(publicationId, dueAt, now);
  if (draft.entries.length === 0 && draft.notices.size === 0) return null;
  return keep(tx, draft, key, dueAt);
}

/**
 * Freezes what goes out at an instant, and the rounds that get it: all of it or nothing. Done before, by whomever, it
 * is left as it is.
 * @param again lets rounds that were walked before be walked once more, for those who had no letter that day.
 * @returns what is in the way, if something is.
 */
export function freezeEdition(
  title: Title,
  { dueAt, rounds, again = false }: { dueAt: Date; rounds: Round[]; again?: boolean },
  now: Date,
): Promise<Obstacle | null> {
  return allInOne(async (tx) => {
    await lockEditions(tx, title.id);
    const obstacle = await obstacleTo(tx, title.id, dayAt(dueAt, title.timeZone).toString());
    if (obstacle) return obstacle;
    const editionId = await editionAt(tx, title.id, dueAt, now);
    const [state, reason] = editionId ? ["freezing", ""] : ["frozen", NOTHING];
    const rows = rounds.map(({ timeZone, hour, day }) => ({ id: newId(), timeZone, hour, day }));
    await tx.$executeRaw`
      insert into edition_rounds (id, publication_id, time_zone, hour, day, due_at, state, reason, edition_id)
      select id, ${title.id}::uuid, "timeZone", hour, day, ${dueAt}::timestamptz, ${state}, ${reason}, ${editionId}::uuid
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, "timeZone" text, hour int, day text)
      on conflict (publication_id, time_zone, hour, day) do update set due_at = excluded.due_at,
        state = excluded.state, reason = excluded.reason, edition_id = excluded.edition_id, cursor = null
      where ${again}`;
    return null;
  });
}

/** What a round's recipients are frozen from. */
export type FrozenEdition = {
  id: string;
  publicationId: string;
  seq: number;
  dueAt: Date;
  frozenAt: Date;
  /** The latest number under which any of its items was offered first; 0: it has none. */
  newest: number;
};

export async function frozenEdition(id: string): Promise<FrozenEdition> {
  const { publicationId, seq, dueAt, frozenAt } = await db().edition.findUniqueOrThrow({ where: { id } });
  const { _max } = await db().editionItem.aggregate({ where: { editionId: id }, _max: { firstSeq: true } });
  return { id, publicationId, seq, dueAt, frozenAt, newest: _max.firstSeq ?? 0 };
}
