import "server-only";
import { db } from "@/lib/core/db";
import { gathered } from "@/lib/core/gather";

/** What a poll needs of a source before anything new is found. */
export type PolledSource = {
  id: string;
  slug: string;
  url: string;
  etag: string | null;
  lastModified: string | null;
  bodyHash: string | null;
  intervalSeconds: number;
  slowestSeconds: number;
  paceSeconds: number | null;
  ttlSeconds: number | null;
  failures: number;
  movedTo: string | null;
  /** Where we have subscribed, or asked to. */
  hub: string | null;
  topic: string | null;
  /** A hub pushes this source's news at present. */
  pushed: boolean;
};

/** A hub that has pushed nothing for so long is not relied on. */
const PUSHES_LATELY = "7 days";

/** By SQL and for many at once, because most polls end with it. */
async function loadAll(ids: string[]): Promise<(PolledSource | undefined)[]> {
  const rows = await db().$queryRaw<PolledSource[]>`
    select s.id, s.slug, s.url, s.etag, s.last_modified as "lastModified", s.body_hash as "bodyHash",
      s.interval_seconds as "intervalSeconds", s.slowest_seconds as "slowestSeconds", s.pace_seconds as "paceSeconds",
      s.ttl_seconds as "ttlSeconds", s.failures, s.moved_to as "movedTo", h.hub, h.topic,
      coalesce(h.state = 'active' and h.lease_until > now()
        and h.last_push_at > now() - ${PUSHES_LATELY}::interval, false) as pushed
    from wire_sources s left join wire_subscriptions h on h.source_id = s.id
    where s.id = any(${ids}::uuid[]) and s.status = 'active'`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id));
}

/** A source that is polled; undefined when it is paused, archived or gone. */
export const loadSource = gathered(loadAll, { waitMs: 5, most: 200 });
