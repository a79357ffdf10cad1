import "server-only";
import { db } from "@/lib/core/db";

/** public: an item that readers may see names the file · gone: only killed ones do · unknown: none does. */
export type MediaState = "public" | "gone" | "unknown";

/**
 * Whether readers may have a file. An item counts as everywhere else: not killed, its time has come, and it stands in
 * a list (one that was taken back stands in none).
 */
export async function mediaState(key: string, now: Date): Promise<MediaState> {
  const [found] = await db().$queryRaw<{ shown: boolean | null; killed: boolean | null }[]>`
    select bool_or(n.killed_at is null and n.published_at <= ${now}::timestamptz
        and exists (select 1 from placements p where p.item_id = n.id)) as shown,
      bool_or(n.killed_at is not null) as killed
    from news_items n where n.media_keys @> array[${key}::text]`;
  if (found?.shown) return "public";
  return found?.killed ? "gone" : "unknown";
}
