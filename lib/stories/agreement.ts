import "server-only";
import { transaction } from "@/lib/core/db";
import { setStories } from "@/lib/news/stories";

/** Longer than a transaction may take, and than the time between two looks. */
const OF_LATE_MS = 15 * 60_000;

/**
 * Sets right items whose publication and grouping passed each other, neither seeing what the other had not committed:
 * they name no story, or one their text has left for another. Looks at stories that grew of late. Idempotent.
 * @returns how many there were.
 */
export const agreeOfLate = (now: Date): Promise<number> =>
  transaction(async (tx) => {
    const wrong = await tx.$queryRaw<{ originKey: string; storyId: string }[]>`
      select n.origin_key as "originKey", m.story_id as "storyId"
      from stories s join story_members m on m.story_id = s.id
      join news_items n on n.origin = m.kind::news_origin and n.origin_key = m.ref_id::text
      where s.last_at > ${new Date(now.getTime() - OF_LATE_MS)} and n.story_id is distinct from m.story_id`;
    await setStories(tx, wrong);
    return wrong.length;
  });
