// Readers who want to be told at once, items that become public, and what came of it. For tests.
import { db, transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { putItems } from "@/lib/news/commands";
import { sampleInput } from "@/lib/news/sample-input";
import type { NewsInput } from "@/lib/news/schema";
import type { SubscriberState } from "../lifecycle";
import { type Preferences, preferences } from "../schema";
import { storeSubscribers } from "../synthetic";

type Chosen = Partial<Preferences> & { state?: SubscriberState };

/** Readers of a title in Chicago who want at most one mail a day at once, unless they choose otherwise. @returns ids. */
export async function makeReaders(publicationId: string, readers: Chosen[], now: Date): Promise<string[]> {
  const rows = readers.map(({ state = "active", ...chosen }) => {
    const id = newId();
    const wants = { timeZone: "America/Chicago", breakingPerDay: 1, alertBreaking: false, ...chosen };
    return { ...preferences.parse(wants), id, address: `${id}@mill.test`, state, since: now };
  });
  await storeSubscribers(publicationId, rows);
  return rows.map(({ id }) => id);
}

let items = 0;

/** Hands in an item of a title, which has just happened. @returns its id. */
export async function makeItem(
  publicationId: string,
  now: Date,
  { sections = ["local"], ...change }: Partial<NewsInput> & { sections?: string[] } = {},
): Promise<string> {
  const input = sampleInput({
    originKey: `item ${++items}`,
    publishedAt: now,
    placements: [{ publicationId, sections }],
    ...change,
  });
  const [put] = await transaction((tx) => putItems(tx, [input], now));
  return put?.id ?? "";
}

/** Payloads of the jobs of a task that wait, oldest first; they are taken away. */
export const takeJobs = (task: string): Promise<{ payload: Record<string, string>; runAt: Date }[]> =>
  db().$queryRaw`
    delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = ${task} returning j.payload, j.run_at as "runAt"`;
