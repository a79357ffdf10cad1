import "server-only";
import { db, Prisma } from "@/lib/core/db";
import { htmlToText } from "@/lib/core/html-text";
import { publications } from "@/lib/publications/queries";
import { excerptOf } from "../items/excerpt";
import type { Claims } from "../items/standing";
import type { WireLine, WirePlace } from "./line";
import { wireState } from "./state";

type Route = { publicationId: string; section: string };
type Row = Omit<WireLine, "source" | "state" | "places" | "story" | "lead"> &
  Omit<Claims, "places"> & {
    killed: boolean;
    sourceId: string;
    slug: string;
    name: string;
    summary: string;
    text: string;
    routes: Route[] | null;
    storyId: string | null;
    storySize: number | null;
  };

const LEAD = 180;
/** Enough of a body for its first line. */
const READ = 2_000;

/** Names of the titles and sections behind places, for the desk. */
export async function namedPlaces(places: readonly Route[]): Promise<WirePlace[]> {
  const titles = await publications();
  return places.map((place) => {
    const title = titles.find(({ id }) => id === place.publicationId);
    const section = title?.sections.find(({ slug }) => slug === place.section);
    return {
      ...place,
      publication: title?.slug ?? "",
      title: title?.name ?? "?",
      name: section?.name ?? place.section,
    };
  });
}

/** These items as the desk lists them, newest first; ids that are none are left out. */
export async function wireLines(ids: string[], now: Date): Promise<WireLine[]> {
  if (ids.length === 0) return [];
  const rows = await db().$queryRaw<Row[]>`
    select w.id, w.title, w.status, w.handling, w.handling_why as why, w.handled_by as by,
      w.first_seen_at as "firstSeenAt", w.version_at as "versionAt", w.version,
      case when w.updated_at > w.first_seen_at then w.updated_at end as "changedAt",
      w.embargo_until as "embargoUntil", w.expires_at as "expiresAt", w.same_as_id as "sameAsId",
      w.news_item_id as "newsItemId", n.killed_at is not null as killed,
      left(w.item->>'summary', ${READ}) as summary, left(w.item->>'content', ${READ}) as text,
      coalesce(w.item->>'language', '') as language, (w.item->>'urgency')::int as urgency,
      coalesce(w.item->>'itemType', '') as "itemType", coalesce(w.item->>'place', '') as dateline,
      jsonb_typeof(w.item->'image') = 'object' as picture,
      s.id as "sourceId", s.slug, s.name,
      (select count(*)::int from wire_items c where c.same_as_id = w.id) as copies,
      m.story_id as "storyId", st.size as "storySize",
      coalesce(w.places, (select jsonb_agg(jsonb_build_object('publicationId', r.publication_id, 'section', r.section)
        order by r.publication_id, r.section) from wire_routes r where r.source_id = w.source_id)) as routes
    from wire_items w join wire_sources s on s.id = w.source_id
      left join news_items n on n.id = w.news_item_id
      left join story_members m on m.kind = 'wire' and m.ref_id = w.id
      left join stories st on st.id = m.story_id
    where w.id in (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))}) order by w.id desc`;
  return Promise.all(
    rows.map(async ({ routes, sourceId, slug, name, summary, text, storyId, storySize, ...row }) => {
      const { status: _, handling: __, killed, ...line } = row;
      return {
        ...line,
        source: { id: sourceId, slug, name },
        lead: excerptOf((summary || htmlToText(text)).replace(/\s+/g, " ").trim(), LEAD),
        state: wireState({ ...row, places: routes ?? [] }, killed, now),
        places: await namedPlaces(routes ?? []),
        story: storyId && (storySize ?? 0) > 1 ? { id: storyId, size: storySize ?? 0 } : null,
      };
    }),
  );
}
