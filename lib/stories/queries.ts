import "server-only";
import { db, type Tx } from "@/lib/core/db";

export type StoryKind = "release" | "wire";

/** The stories these texts stand in, by the text's id; those that stand in none are left out. */
export async function storiesOf(
  kind: StoryKind,
  ids: string[],
  client: Tx = db(),
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await client.storyMember.findMany({
    where: { kind, refId: { in: ids } },
    select: { refId: true, storyId: true },
  });
  return new Map(rows.map((row) => [row.refId, row.storyId]));
}

/** These items, on their way to the public, with the stories they stand in; in two statements however many they are. */
export async function inStories<T extends { originKey: string }>(
  tx: Tx,
  kind: StoryKind,
  items: T[],
): Promise<(T & { storyId: string | null })[]> {
  const stories = await storiesOf(
    kind,
    items.map((item) => item.originKey),
    tx,
  );
  return items.map((item) => ({ ...item, storyId: stories.get(item.originKey) ?? null }));
}

/** Who stands in a story, in the order in which they joined. For the desk: it names what nobody may read yet. */
export const membersOf = (storyId: string, client: Tx = db()) =>
  client.storyMember.findMany({
    where: { storyId },
    orderBy: [{ at: "asc" }, { refId: "asc" }],
    select: { kind: true, refId: true, degree: true, by: true, at: true },
  });
