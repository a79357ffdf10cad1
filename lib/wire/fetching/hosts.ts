import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import { gathered } from "@/lib/core/gather";

/** A turn ends by itself after this: longer than any fetch may take. */
const LEASE_S = 60;
/** A host that wants to be left alone longer is asked again after a day all the same. */
const LONGEST_HOLD_S = 24 * 3600;

/** Whose a turn is: `token` is null when somebody else has it; then `at` is an appointment of one's own. */
export type Turn = { host: string; token: string; at: null } | { host: string; token: null; at: Date };

type Wish = { host: string; token: string };

/** Begins the names of this process's turns, once it has said that its heart beats. */
let holder = "";

/**
 * From now on this process's turns are named after it (UUID version 8, RFC 9562 §5.8), so that they end with it and
 * not a minute later. @returns the name to beat for (worker/heartbeat.ts).
 */
export function nameTurns(): string {
  const name = randomUUID();
  holder = `${name.slice(0, 14)}8${name.slice(15, 18)}`;
  return holder;
}

const newToken = () => {
  const token = randomUUID();
  return holder + token.slice(holder.length);
};

/** By the database's clock alone, so that all workers agree; hosts in order, so that no two wait for each other. */
async function take(wishes: Wish[]): Promise<Turn[]> {
  const rows = await db().$queryRaw<{ host: string; token: string | null; at: Date | null }[]>`
    with relaxed as (select set_config('synchronous_commit', 'off', true))
    insert into wire_hosts as h (host, free_at, taken_by, taken_until)
    select w.host, now() + interval '1 second', w.token, now() + make_interval(secs => ${LEASE_S})
    from relaxed, jsonb_to_recordset(${JSON.stringify(wishes)}::jsonb) as w(host text, token uuid) order by w.host
    on conflict (host) do update set (free_at, taken_by, taken_until, line_until) = (
      select case when free then excluded.free_at else h.free_at end,
        case when free then excluded.taken_by else h.taken_by end,
        case when free then excluded.taken_until else h.taken_until end,
        case when free then h.line_until
          else greatest(h.line_until, h.free_at, h.held_until, now()) + interval '1 second' end
      from (select h.free_at <= now() and coalesce(h.held_until <= now(), true)
        and coalesce(h.taken_until <= now(), true) as free) it)
    returning host, taken_by as token, line_until as at`;
  const byHost = new Map(rows.map((row) => [row.host, row]));
  return wishes.map(({ host, token }) => {
    const row = byHost.get(host);
    if (row?.token === token) return { host, token, at: null };
    return { host, token: null, at: row?.at ?? new Date(0) };
  });
}

/** One statement cannot touch a host twice: who comes second asks in a statement of their own. */
async function takeAll(wishes: Wish[]): Promise<Turn[]> {
  const turns = new Map<string, Turn>();
  for (let left = wishes; left.length; ) {
    const now = [...new Map(left.map((wish) => [wish.host, wish])).values()];
    const taken = await take(now);
    now.forEach(({ token }, i) => {
      turns.set(token, taken[i] as Turn);
    });
    left = left.filter(({ token }) => !turns.has(token));
  }
  return wishes.map(({ token }) => turns.get(token) as Turn);
}

const asked = gathered(takeAll, { waitMs: 5, most: 200 });

/** The name a host's turns go by: of http and https alike. */
export const hostOf = (url: string): string => new URL(url).host;

/**
 * Takes the turn at a host, for all workers: one at a time, a second apart at least, and not while the host has asked
 * to be left alone (I8). Who comes too early gets an appointment instead of waiting.
 */
export const takeTurn = (host: string): Promise<Turn> => asked({ host, token: newToken() });

/** Ends a turn: the next one begins a second later at the earliest. */
export async function endTurn({ host, token }: Turn): Promise<void> {
  if (!token) return;
  await db().$executeRaw`
    with relaxed as (select set_config('synchronous_commit', 'off', true))
    update wire_hosts set taken_by = null, taken_until = null, free_at = now() + interval '1 second' from relaxed
    where host = ${host} and taken_by = ${token}::uuid`;
}

/** Leaves a host alone for so many seconds, a day at most, because it asked for it (Retry-After, RFC 9110 §10.2.3). */
export async function holdHost(host: string, seconds: number, why: string): Promise<void> {
  await db().$executeRaw`
    insert into wire_hosts as h (host, free_at, held_until, held_why)
    values (${host}, now(), now() + make_interval(secs => ${Math.min(seconds, LONGEST_HOLD_S)}), ${why})
    on conflict (host) do update set held_why = excluded.held_why,
      held_until = greatest(h.held_until, excluded.held_until)`;
}
