import "server-only";
import type { Tx } from "@/lib/core/db";
import { setStories } from "@/lib/news/stories";
import { sumUp } from "./places";
import type { StoryKind } from "./queries";

type Ref = { kind: StoryKind; id: string };

/**
 * The story a text stands in, made when it stands in none. The text is held there by the desk's word from now on.
 * The caller holds the lock of the stories.
 */
export async function storyLedBy(tx: Tx, kind: StoryKind, id: string, now: Date): Promise<string> {
  const member = await tx.storyMember.findUnique({ where: { kind_refId: { kind, refId: id } } });
  if (!member) await tx.story.create({ data: { id, createdAt: now, lastAt: now, size: 0 } });
  const storyId = member?.storyId ?? id;
  await putIntoStory(tx, [{ kind, id }], storyId, now);
  return storyId;
}

/** Puts texts into a story by the desk's word, which outweighs every parting and no machine undoes. */
export async function putIntoStory(tx: Tx, texts: Ref[], storyId: string, now: Date): Promise<void> {
  const left = new Set<string>();
  for (const { kind, id } of texts) {
    const before = await tx.storyMember.findUnique({ where: { kind_refId: { kind, refId: id } } });
    if (before && before.storyId !== storyId) left.add(before.storyId);
    await tx.storyMember.upsert({
      where: { kind_refId: { kind, refId: id } },
      create: { kind, refId: id, storyId, degree: 1, by: "desk", at: now },
      update: { storyId, by: "desk", ...(before?.storyId === storyId ? {} : { at: now, degree: 1 }) },
    });
    await tx.storyParting.deleteMany({ where: { kind, refId: id, storyId } });
  }
  await setStories(
    tx,
    texts.map(({ id }) => ({ originKey: id, storyId })),
  );
  await tx.story.update({
    where: { id: storyId },
    data: { size: await tx.storyMember.count({ where: { storyId } }), lastAt: now },
  });
  await sumUp(tx, [...left], now);
}

/** Remembers that a text is not part of a story: no machine puts it there. */
export async function part(tx: Tx, by: string, { kind, id }: Ref, storyId: string, now: Date): Promise<void> {
  await tx.storyParting.upsert({
    where: { kind_refId_storyId: { kind, refId: id, storyId } },
    create: { kind, refId: id, storyId, by, at: now },
    update: {},
  });
}

/**
 * Takes a text out of its story for good. The one that leads it leaves by parting the others from it.
 * @returns the story, null when it stood in none.
 */
export async function takeOutOfStory(tx: Tx, by: string, text: Ref, now: Date): Promise<string | null> {
  const where = { kind_refId: { kind: text.kind, refId: text.id } };
  const member = await tx.storyMember.findUnique({ where });
  if (!member) return null;
  const { storyId } = member;
  const others = await tx.storyMember.findMany({ where: { storyId, NOT: { refId: text.id } } });
  await part(tx, by, text, storyId, now);
  for (const each of others) {
    const other = { kind: each.kind as StoryKind, id: each.refId };
    await part(tx, by, text, other.id, now);
    await part(tx, by, other, text.id, now);
  }
  await tx.storyMember.delete({ where });
  await setStories(tx, [{ originKey: text.id, storyId: null }]);
  const rest = storyId === text.id ? await succeed(tx, storyId, now) : storyId;
  await sumUp(tx, [storyId, ...(rest ? [rest] : [])], now);
  return storyId;
}

/** A story goes by the id of the text that leads it: the oldest that is left leads it on. */
async function succeed(tx: Tx, storyId: string, now: Date): Promise<string | null> {
  const left = await tx.$queryRaw<{ kind: string; id: string }[]>`
    select m.kind, m.ref_id as id from story_members m
    left join similar_texts t on t.kind = m.kind and t.ref_id = m.ref_id
    where m.story_id = ${storyId}::uuid order by t.at nulls last, m.ref_id`;
  const [next] = left;
  if (!next) return null;
  await tx.story.create({ data: { id: next.id, createdAt: now, lastAt: now, size: 0 } });
  await tx.storyMember.updateMany({ where: { storyId }, data: { storyId: next.id } });
  await tx.$executeRaw`
    insert into story_partings (kind, ref_id, story_id, by, at)
    select kind, ref_id, ${next.id}::uuid, by, at from story_partings where story_id = ${storyId}::uuid
    on conflict do nothing`;
  await setStories(
    tx,
    left.map(({ id }) => ({ originKey: id, storyId: next.id })),
  );
  return next.id;
}
