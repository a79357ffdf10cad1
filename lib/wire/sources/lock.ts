import "server-only";
import type { Prisma, Tx } from "@/lib/core/db";
import { direct } from "@/lib/core/direct";

type Locked = Prisma.WireSourceGetPayload<{ include: { routes: true } }>;

/**
 * A source as it is now, its row locked until the transaction ends: whoever changes its items takes turns, and
 * none of them works from rights, routes or items read before its turn (I3, I4).
 */
export async function lockSource(tx: Tx, id: string): Promise<Locked | null> {
  // Two statements: one that waits for the row would read the routes as they were before it waited.
  await direct(tx).rows`select id from wire_sources where id = ${id}::uuid for update`;
  const [source = null] = await direct(tx).rows<Locked>`
    select id, slug, name, url, homepage, status::text as status, rights, rights_note as "rightsNote", attribution,
      licence, expire_after_hours as "expireAfterHours", no_index as "noIndex", routing, auto_publish as "autoPublish",
      interval_seconds as "intervalSeconds", slowest_seconds as "slowestSeconds", pace_seconds as "paceSeconds",
      ttl_seconds as "ttlSeconds", quiet_after_hours as "quietAfterHours", quiet_told_at as "quietToldAt",
      moved_to as "movedTo", moved_count as "movedCount", paused_why as "pausedWhy", etag,
      last_modified as "lastModified", body_hash as "bodyHash", next_poll_at as "nextPollAt",
      last_polled_at as "lastPolledAt", last_ok_at as "lastOkAt", last_item_at as "lastItemAt", failures,
      last_error as "lastError", created_at as "createdAt",
      (select coalesce(jsonb_agg(jsonb_build_object('sourceId', source_id, 'publicationId', publication_id,
        'section', section) order by publication_id, section), '[]') from wire_routes where source_id = s.id) as routes
    from wire_sources s where id = ${id}::uuid`;
  return source;
}
