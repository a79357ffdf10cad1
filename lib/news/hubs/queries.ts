import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";
import { mayChooseHub } from "@/lib/publications/hub";

/** A title and its hub, for those who keep it. */
export type HubState = {
  slug: string;
  name: string;
  hubUrl: string;
  /** When it last took a message. */
  toldAt: Date | null;
  failingSince: Date | null;
  nextTryAt: Date | null;
  /** What it said last of what it did not take. */
  trouble: string;
  /** Feeds it is still to be told of, and feeds it would not have. */
  waiting: number;
  refused: number;
};

/** Every title with its hub and how they get on, in the titles' order. @throws DomainError forbidden */
export async function hubStandings(actor: Actor): Promise<HubState[]> {
  if (!mayChooseHub(actor)) throw forbidden("Only an administrator may see this.");
  return db().$queryRaw<HubState[]>`
    select p.slug, p.name, p.hub_url as "hubUrl", s.told_at as "toldAt", s.failing_since as "failingSince",
      s.next_try_at as "nextTryAt", coalesce(s.trouble, '') as trouble, t.waiting, t.refused
    from publications p
    left join hub_standings s on s.publication_id = p.id and s.hub = p.hub_url
    cross join lateral (select (count(*) filter (where waiting_since is not null))::int as waiting,
      (count(*) filter (where waiting_since is null and trouble <> ''))::int as refused
      from hub_topics where publication_id = p.id and p.hub_url <> '') t
    order by p.position, p.slug`;
}
