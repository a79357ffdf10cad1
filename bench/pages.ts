// Server time of the pages that grow with the store, over HTTP on loopback, at two sizes of the store.
import { encode } from "next-auth/jwt";
import { db } from "@/lib/core/db";
import { percentiles, type Row, timed } from "./measure";

const ROUNDS = 300;

/** The cookie of a signed-in editor. */
export async function editorCookie(): Promise<string> {
  const user = await db().user.create({
    data: {
      email: `bench-${Date.now()}@example.test`,
      name: "Bench Editor",
      staffRole: "editor",
      emailVerifiedAt: new Date(),
    },
  });
  const session = await db().session.create({
    data: { userId: user.id, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  const token = await encode({
    token: { sub: user.id, sid: session.id },
    secret: process.env.AUTH_SECRET as string,
  });
  return `next-auth.session-token=${token}`;
}

async function read(url: string, headers: Record<string, string> = {}): Promise<void> {
  const answer = await fetch(url, { headers, redirect: "manual" });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  await answer.arrayBuffer();
}

export type PageTimes = Record<
  "queue" | "queue, query alone" | "home, rendered afresh" | "home, kept",
  { p50: number; p95: number; p99: number }
>;

/** `tag` is what home depends on: announcing it drops the kept page, so that the next request renders anew. */
export async function pageTimes(
  origin: string,
  cookie: string,
  tag: string,
  queueQuery: () => Promise<unknown>,
): Promise<PageTimes> {
  const drop = () => db().$executeRaw`select pg_notify('dateline_changes', ${tag})`;
  const fresh: number[] = [];
  for (let i = 0; i < ROUNDS + 10; i++) {
    await drop();
    const [ms = 0] = await timed(() => read(`${origin}/`), { rounds: 1, warm: 0 });
    if (i >= 10) fresh.push(ms);
  }
  return {
    queue: percentiles(
      await timed(() => read(`${origin}/desk/queue`, { cookie }), { rounds: ROUNDS, warm: 30 }),
    ),
    "queue, query alone": percentiles(await timed(queueQuery, { rounds: ROUNDS, warm: 30 })),
    "home, rendered afresh": percentiles(fresh),
    "home, kept": percentiles(await timed(() => read(`${origin}/`), { rounds: ROUNDS })),
  };
}

/**
 * One row per page: the larger store's p95, and its growth. Growth is judged by the median: a p95 of a few hundred
 * answers says more about the garbage collector of that minute than about the store.
 */
export function pageRows(small: PageTimes, large: PageTimes, sizes: [number, number]): Row[] {
  return (Object.keys(large) as (keyof PageTimes)[]).map((name) => {
    const ratio = (key: "p50" | "p95") => Math.round((large[name][key] / small[name][key]) * 100) / 100;
    const { p50, p95, p99 } = large[name];
    return {
      what: `${name}: p95 at ${sizes[1].toLocaleString("en")}`,
      value: `${p95} ms (p50 ${p50}, p99 ${p99}); p50 ${ratio("p50")} ×, p95 ${ratio("p95")} × of ${sizes[0].toLocaleString("en")}`,
      target: "≤ 50 ms, p50 ≤ 1.3 ×",
      reached: p95 <= 50 && ratio("p50") <= 1.3,
    };
  });
}
