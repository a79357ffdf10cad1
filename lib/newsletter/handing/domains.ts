import "server-only";
import { db } from "@/lib/core/db";

const LONGEST_MIN = 60;

/**
 * Leaves a domain alone that has asked for it (421, 4.7.x): for a minute, twice as long each time it asks again, an hour
 * at most. A day without such a word and it begins anew. By the database's clock alone, so that all workers agree.
 */
export async function restDomain(domain: string, why: string): Promise<void> {
  await db().$executeRaw`
    insert into mail_domains as d (domain, free_at, rests, rests_until, why)
    values (${domain}, now(), 1, now() + interval '1 minute', ${why})
    on conflict (domain) do update set (rests, rests_until, why) = (
      select times, now() + least(2 ^ (times - 1), ${LONGEST_MIN}) * interval '1 minute', excluded.why
      from (select case when d.rests_until > now() - interval '1 day' then d.rests + 1 else 1 end as times) it)
    -- Letters that were under way when it first said so are answered alike: that is one word, not several.
    where d.rests_until is null or d.rests_until <= now()`;
}
