import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";
import { storiesOf } from "@/lib/stories/queries";

/** A wire item that tells a release's news; `by` who says so: "machine" or "desk". */
export type RelatedItem = {
  id: string;
  title: string;
  agency: string;
  at: Date;
  by: string;
  isPublic: boolean;
};

const MOST = 20;

/**
 * Wire items in the story of a release, as the machine or the desk has grouped them, newest first, twenty at most.
 * @throws DomainError forbidden unless staff.
 */
export async function wireItemsBeside(actor: Actor, releaseId: string): Promise<RelatedItem[]> {
  if (!isStaff(actor)) throw forbidden("Only editors may see the wire desk.");
  const story = (await storiesOf("release", [releaseId])).get(releaseId);
  if (!story) return [];
  return db().$queryRaw<RelatedItem[]>`
    select w.id, w.title, s.name as agency, w.first_seen_at as at, m.by,
      exists (select 1 from placements p where p.item_id = w.news_item_id) as "isPublic"
    from story_members m join wire_items w on w.id = m.ref_id join wire_sources s on s.id = w.source_id
    where m.story_id = ${story}::uuid and m.kind = 'wire' order by w.id desc limit ${MOST}`;
}
