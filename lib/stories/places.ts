import "server-only";
import type { Tx } from "@/lib/core/db";
import { setStories } from "@/lib/news/stories";
import type { Text } from "./leading";
import type { Neighbourhood } from "./neighbourhood";

/** Held by whoever changes stories until the transaction ends: one at a time. */
export async function lockStories(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('stories'))`;
}

/**
 * Writes where texts stand now, after `original` where they stood: members, their stories, the public items.
 * @returns how many stand elsewhere than before.
 */
export async function writePlaces(
  tx: Tx,
  around: Neighbourhood,
  original: Map<Text, string | null>,
  degrees: Map<number, number>,
  now: Date,
): Promise<number> {
  const touched = new Set<string>();
  const moved = [...original].flatMap(([text, from]) => {
    const place = around.places.get(text.number);
    if (from) touched.add(from);
    if (place) touched.add(place.story);
    if ((place?.story ?? null) === from) return [];
    return [{ text, place: place ?? null }];
  });
  // A parting from a story that ceased goes on in the one its leader joined.
  for (const { text, place } of moved)
    if (place && place.story !== text.id)
      await tx.$executeRaw`
        insert into story_partings (kind, ref_id, story_id, by, at)
        select kind, ref_id, ${place.story}::uuid, by, at from story_partings where story_id = ${text.id}::uuid
        on conflict do nothing`;
  const joined = moved.flatMap(({ text, place }) =>
    place
      ? [
          {
            kind: text.kind,
            ref_id: text.id,
            story_id: place.story,
            degree: place.story === text.id ? 1 : (degrees.get(text.number) ?? 1),
            by: place.by,
          },
        ]
      : [],
  );
  await writeMembers(
    tx,
    joined,
    moved.filter(({ place }) => !place).map(({ text }) => text),
    now,
  );
  await sumUp(tx, [...touched], now);
  return moved.length;
}

type Member = { kind: string; ref_id: string; story_id: string; degree: number; by: string };

async function writeMembers(tx: Tx, joined: Member[], left: Text[], now: Date): Promise<void> {
  if (left.length > 0)
    await tx.$executeRaw`
      delete from story_members where (kind, ref_id) in (
        select * from unnest(${left.map((text) => text.kind)}::text[], ${left.map((text) => text.id)}::uuid[]))`;
  if (joined.length > 0) {
    await tx.$executeRaw`
      insert into stories (id, created_at, last_at, size)
      select distinct on (story_id) story_id, ${now}::timestamptz, ${now}::timestamptz, 0
      from unnest(${joined.map((each) => each.story_id)}::uuid[]) as story_id
      on conflict do nothing`;
    await tx.$executeRaw`
      insert into story_members (kind, ref_id, story_id, degree, by, at)
      select kind, ref_id, story_id, degree, by, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(joined)}::jsonb)
        as x(kind text, ref_id uuid, story_id uuid, degree float, by text)
      on conflict (kind, ref_id) do update set story_id = excluded.story_id, degree = excluded.degree,
        by = excluded.by, at = excluded.at`;
  }
  await setStories(tx, [
    ...joined.map((each) => ({ originKey: each.ref_id, storyId: each.story_id })),
    ...left.map((text) => ({ originKey: text.id, storyId: null })),
  ]);
}

/** Counts stories anew; one of a single text is none, unless the desk made it. */
export async function sumUp(tx: Tx, stories: string[], now: Date): Promise<void> {
  if (stories.length === 0) return;
  await tx.$executeRaw`
    update stories s set size = m.size, last_at = case when m.size > s.size then ${now}::timestamptz else s.last_at end
    from (select x.id, count(m.ref_id)::int as size from unnest(${stories}::uuid[]) as x(id)
      left join story_members m on m.story_id = x.id group by x.id) as m
    where s.id = m.id`;
  const alone = await tx.$queryRaw<{ id: string }[]>`
    delete from story_members m using stories s
    where s.id = m.story_id and s.id = any(${stories}::uuid[]) and s.size <= 1 returning m.ref_id as id`;
  await tx.$executeRaw`delete from stories where id = any(${stories}::uuid[]) and size <= 1`;
  await setStories(
    tx,
    alone.map(({ id }) => ({ originKey: id, storyId: null })),
  );
}
