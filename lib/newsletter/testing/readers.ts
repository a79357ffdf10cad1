// Subscribers of a title for tests, and letters that a mail server took from them.
import { db } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { preferences } from "../schema";
import { type SyntheticSubscriber, storeSubscribers } from "../synthetic";

type Chosen = Partial<Omit<SyntheticSubscriber, "id">>;

/** Puts subscribers on a title's list: active ones, every day at six in Chicago, unless told otherwise. */
export async function subscribe(publicationId: string, ...each: Chosen[]): Promise<string[]> {
  const rows = each.map((chosen) => {
    const id = newId();
    return {
      ...preferences.parse({ timeZone: "America/Chicago" }),
      ...{
        id,
        address: `${id}@mill.test`,
        state: "active" as const,
        since: new Date("2026-01-01T00:00:00Z"),
      },
      ...chosen,
    };
  });
  await storeSubscribers(publicationId, rows);
  return rows.map(({ id }) => id);
}

/** As if a mail server took every letter that waits, at an instant, with all that was new to its reader in it. */
export const handOverAll = (at: Date): Promise<number> => db().$executeRaw`
  update letter_recipients r set state = 'accepted', handed_at = ${at}::timestamptz, items = array(
    select i.position from edition_items i join news_items n on n.id = i.item_id and n.killed_at is null
    where i.edition_id = r.edition_id and i.first_seq > r.since_seq order by i.position)
  where r.state = 'waiting'`;

/** Headlines in the letters somebody was handed, the oldest letter first. */
export async function lettersOf(subscriberId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ said: string }[]>`
    select r.day || ': ' || coalesce((select string_agg(n.headline, ', ' order by i.position)
      from edition_items i join news_items n on n.id = i.item_id
      where i.edition_id = r.edition_id and i.position = any(r.items)), '') as said
    from letter_recipients r where r.subscriber_id = ${subscriberId}::uuid and r.state = 'accepted'
    order by r.frozen_at`;
  return rows.map((row) => row.said);
}
