import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, Prisma } from "@/lib/core/db";
import type { WireLine } from "./line";
import { assertWireDesk } from "./queries";
import { wireLines } from "./rows";

export type StoryText = {
  kind: "wire" | "release";
  id: string;
  headline: string;
  credit: string;
  at: Date;
  /** How alike it was to what it joined, 0 to 1. */
  degree: number;
  /** The desk put it there. */
  byDesk: boolean;
  /** Where a wire item stands; null of a release. */
  line: WireLine | null;
};

/** Texts that tell the same news, the one that leads them first. */
export type StoryView = { id: string; lastAt: Date; size: number; texts: StoryText[] };
export type StoryPage = { stories: StoryView[]; nextCursor: string | null };

const PAGE = 20;
/** Of a story that everybody tells, the desk sees so many texts. */
const MOST_TEXTS = 30;

type Member = Omit<StoryText, "line"> & { storyId: string };

/**
 * Stories of two texts and more, those that grew last first.
 * @throws DomainError forbidden unless staff; invalid for a foreign marker.
 */
export async function listStories(
  actor: Actor,
  cursor: string | undefined,
  now: Date,
  limit = PAGE,
): Promise<StoryPage> {
  assertWireDesk(actor);
  const after = cursor ? decodeCursor(cursor) : null;
  const found = await db().$queryRaw<{ id: string; lastAt: Date; size: number }[]>`
    select id, last_at as "lastAt", size from stories where size > 1
      ${after ? Prisma.sql`and (last_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.empty}
    order by last_at desc, id desc limit ${limit + 1}`;
  const shown = found.slice(0, limit);
  const members = shown.length
    ? await db().$queryRaw<Member[]>`
        select m.* from unnest(${shown.map(({ id }) => id)}::uuid[]) s(id) cross join lateral (
          select m.story_id as "storyId", m.kind, m.ref_id as id, t.headline, t.credit, t.at, m.degree,
            m.by = 'desk' as "byDesk"
          from story_members m join similar_texts t on t.kind = m.kind and t.ref_id = m.ref_id
          where m.story_id = s.id order by (m.ref_id = s.id) desc, t.at, m.ref_id limit ${MOST_TEXTS}) m`
    : [];
  const lines = await wireLines(
    members.flatMap(({ kind, id }) => (kind === "wire" ? [id] : [])),
    now,
  );
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const last = shown.at(-1);
  return {
    stories: shown.map((story) => ({
      ...story,
      texts: members
        .filter(({ storyId }) => storyId === story.id)
        .map(({ storyId: _, ...text }) => ({ ...text, line: lineOf.get(text.id) ?? null })),
    })),
    nextCursor: found.length > limit && last ? encodeCursor({ at: last.lastAt, id: last.id }) : null,
  };
}
