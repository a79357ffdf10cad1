import "server-only";
import { db } from "@/lib/core/db";
import type { PublicationInfo } from "@/lib/publications/schema";
import { FEED_LENGTH } from "./topics";

/**
 * What a list's feeds show now, as a fingerprint: two that are equal are feeds no reader could tell apart. An item
 * below the last that is shown, or one that came and went between two looks, changes nothing.
 * @returns null when the list has no feeds at present: no such section, or a newsroom with nothing public.
 */
export async function feedState(
  title: Pick<PublicationInfo, "id" | "sections">,
  channel: string,
  now: Date,
): Promise<string | null> {
  const [kind, slug] = channel.split("/");
  if (kind === "section" && !title.sections.some((each) => each.slug === slug)) return null;
  const [row] = await db().$queryRaw<{ size: number; print: string }[]>`
    select count(*)::int as size, md5(coalesce(string_agg(concat_ws(' ', id, version, updated_at, md5(image::text)), ','
      order by published_at desc, id desc), '')) as print
    from (select n.id, n.version, n.updated_at, n.image, p.published_at
      from placements p join news_items n on n.id = p.item_id
      where p.publication_id = ${title.id}::uuid and p.channel = ${channel}
        and p.published_at <= ${now}::timestamptz and n.published_at <= ${now}::timestamptz and n.killed_at is null
      order by p.published_at desc, p.item_id desc limit ${FEED_LENGTH}) as shown`;
  if (kind === "newsroom" && !row?.size) return null;
  return row?.print ?? "";
}
