import "server-only";
import { db } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { newsPath } from "@/lib/core/paths";
import { type Posted, postPublic } from "@/lib/core/post";
import { originOf } from "@/lib/publications/origin";
import { loadPublications } from "@/lib/publications/queries";
import { meaningOf, waitAfter } from "./wait";

/** What one message holds; the protocol allows 10,000 addresses. */
const BATCH = 1_000;
/** Changes are told when they are so old: a transaction that began before may still be under way. */
const SETTLING_MS = 30_000;

type Mark = { publicationId: string; markAt: Date; markId: string };
type Linked = { id: string; slug: string };
type Changed = Linked & { at: Date };

/**
 * What is in the title and may be found, changed since the mark, oldest first: not what search engines are asked to
 * leave out, nor what names another place as its own.
 */
const standing = ({ publicationId, markAt, markId }: Mark, upTo: Date, now: Date): Promise<Changed[]> =>
  db().$queryRaw<Changed[]>`
    select n.id, n.slug, n.updated_at as at
    from news_items n
    where (n.updated_at, n.id) > (${markAt}::timestamptz, ${markId}::uuid) and n.updated_at <= ${upTo}::timestamptz
      and n.killed_at is null and n.published_at <= ${now}::timestamptz and not n.no_index and n.canonical_url = ''
      and exists (select 1 from placements p
        where p.item_id = n.id and p.publication_id = ${publicationId}::uuid and p.channel = 'front')
    order by n.updated_at, n.id limit ${BATCH}`;

/** What was killed or withdrawn between two moments: the changes of the title's front say so, for a day. */
async function gone(publicationId: string, from: Date, upTo: Date): Promise<Linked[]> {
  const tags = await db().$queryRaw<{ tag: string }[]>`
    select distinct tag from changes c cross join lateral unnest(c.tags) as tag
    where c.gone and c.at > ${from}::timestamptz and c.at <= ${upTo}::timestamptz and tag like 'item:%'
      and c.tags @> array[${`${publicationId}/front`}]`;
  const id = { in: tags.map(({ tag }) => tag.slice("item:".length)) };
  return db().newsItem.findMany({
    where: { id, noIndex: false, canonicalUrl: "" },
    select: { id: true, slug: true },
  });
}

async function tell(url: string, key: string, origin: string, items: Linked[]): Promise<Posted> {
  const host = new URL(origin).host;
  const body = {
    host,
    key,
    keyLocation: `${origin}/${key}.txt`,
    urlList: items.map((item) => origin + newsPath(item)),
  };
  const headers = {
    "user-agent": "Dateline/1.0 (IndexNow)",
    "content-type": "application/json; charset=utf-8",
  };
  return postPublic(url, headers, JSON.stringify(body), { plain: true });
}

/** One title's round. A message that is not taken is sent again later, with what changed meanwhile. */
async function tellOne(publicationId: string, origin: string, clock: () => Date): Promise<void> {
  const row = await db().indexNow.findUnique({ where: { publicationId } });
  const now = clock();
  if (!row || (row.nextTryAt && row.nextTryAt > now)) return;
  const settled = new Date(now.getTime() - SETTLING_MS);
  const here = await standing(row, settled, now);
  const last = here.length === BATCH ? here.at(-1) : undefined;
  const upTo = last?.at ?? settled;
  const items = [...here, ...(await gone(publicationId, row.markAt, upTo))];
  const mark = { markAt: upTo, markId: last?.id ?? "ffffffff-ffff-ffff-ffff-ffffffffffff" };
  const where = { publicationId, url: row.url };
  if (items.length === 0) {
    if (upTo > row.markAt) await db().indexNow.updateMany({ where, data: mark });
    return;
  }
  const posted = await tell(row.url, row.key, origin, items);
  if (meaningOf(posted.status) === "taken") {
    const data = { ...mark, toldAt: clock(), tries: 0, nextTryAt: null, trouble: "" };
    await db().indexNow.updateMany({ where, data });
    return;
  }
  const tries = row.tries + 1;
  const trouble =
    posted.error || `It answered ${posted.status}. ${posted.answer.trim().slice(0, 200)}`.trim();
  const nextTryAt = new Date(clock().getTime() + waitAfter(tries, Math.random(), posted.retryAfter));
  await db().indexNow.updateMany({ where, data: { tries, nextTryAt, trouble } });
  if (tries === 1) log.warn({ url: row.url, reason: trouble }, "search engines take no news");
}

/**
 * Tells search engines of the addresses that were published, changed or taken back since they were told last, for every
 * title that wants it (IndexNow, indexnow.org).
 */
export async function tellEngines(clock: () => Date): Promise<void> {
  const wanting = new Set(
    (await db().indexNow.findMany({ select: { publicationId: true } })).map((row) => row.publicationId),
  );
  if (wanting.size === 0) return;
  const titles = await loadPublications();
  for (const title of titles)
    if (wanting.has(title.id))
      await tellOne(title.id, originOf(title, title === titles[0], publicUrl()), clock);
}
