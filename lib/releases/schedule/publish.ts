import "server-only";
import { recordAll } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { announce } from "@/lib/core/changes";
import { Prisma, type Tx } from "@/lib/core/db";
import { putItems } from "@/lib/news/commands";
import type { NewsInput } from "@/lib/news/schema";
import { inStories } from "@/lib/stories/queries";
import { listenersAmong } from "@/lib/webhooks/commands";
import { announceMove } from "../announce";
import { next } from "../lifecycle";
import type { ReleaseRow } from "../move";
import { newsOf } from "../publication";
import { releaseContent } from "../schema";
import type { Telling } from "./telling";
import { type Trouble, troubleWords } from "./trouble-words";

const withOrganisation = {
  organisation: { select: { name: true, slug: true, website: true } },
} satisfies Prisma.ReleaseInclude;
type Due = Prisma.ReleaseGetPayload<{ include: typeof withOrganisation }>;
type Ready = { release: ReleaseRow; at: Date; item: NewsInput };
type Address = { id: string; slug: string };

/** Its item as it was approved. A picture that has to be looked up is asked for by the transaction. */
async function itemOf(tx: Tx, release: Due, at: Date): Promise<NewsInput> {
  const { name, slug, website } = release.organisation;
  const organisation = {
    id: release.organisationId,
    slug,
    name: release.creditName ?? name,
    website: release.creditUrl ?? website,
  };
  return newsOf({ id: release.id, organisation }, releaseContent.parse(release.content), at, tx);
}

async function setPublished(tx: Tx, actor: Actor, done: (Ready & { news: Address })[], now: Date) {
  const rows = done.map(({ release, at, news }) => ({
    id: release.id,
    version: release.version,
    at: at.toISOString(),
    news: news.id,
  }));
  const count = await tx.$executeRaw`
    update releases r set status = 'published', version = r.version + 1, published_at = x.at, news_item_id = x.news,
      publish_trouble = '', publish_tried_at = null, updated_at = ${now}::timestamptz,
      changed_by_id = ${actor.userId}::uuid, changed_by_name = ${actor.name}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, version int, at timestamptz, news uuid)
    where r.id = x.id and r.version = x.version and r.status = 'scheduled'`;
  if (count !== done.length) throw new Error("a release that was locked for publication has changed");
}

async function record(tx: Tx, actor: Actor, done: (Ready & { news: Address })[], now: Date): Promise<void> {
  const after = done.map(({ release }) => ({
    ...release,
    status: "published" as const,
    version: release.version + 1,
  }));
  await recordAll(
    tx,
    actor,
    done.map(({ release }) => ({
      verb: "release.publish",
      subject: {
        type: "release",
        id: release.id,
        name: release.headline || "Untitled",
        organisationId: release.organisationId,
      },
      before: { status: release.status, version: release.version },
      after: { status: "published", version: release.version + 1 },
    })),
    now,
  );
  const listening = await listenersAmong(
    tx,
    done.map(({ release }) => release.organisationId),
  );
  for (const release of after)
    if (listening.has(release.organisationId))
      await announceMove(tx, "publish", release, "scheduled", now, {});
  await announce(tx, [...done.map(({ release }) => `release:${release.id}`), "desk"]);
}

/**
 * The move `publish` made on many at once, in a dozen statements however many they are: what is due in the same
 * second has to be public in it. One that cannot be published stays as it is and does not hold up the others.
 * @param ids of releases that this transaction has locked and found scheduled and due.
 * @param telling how their authors learn of it.
 */
export async function publishLocked(
  tx: Tx,
  actor: Actor,
  ids: string[],
  telling: Telling,
  now: Date,
): Promise<{ published: string[]; troubles: Trouble[] }> {
  const due = await tx.release.findMany({ where: { id: { in: ids } }, include: withOrganisation });
  const troubles: Trouble[] = [];
  const ready: Ready[] = [];
  for (const release of due) {
    const at = release.goPublicAt;
    if (!at || next(release.status, "publish") !== "published") continue;
    try {
      ready.push({ release, at, item: await itemOf(tx, release, at) });
    } catch (error) {
      // A failed statement has ended this transaction: nothing here can be said of one release.
      if (error instanceof Prisma.PrismaClientKnownRequestError) throw error;
      troubles.push({ id: release.id, words: troubleWords(error, release.id) });
    }
  }
  const items = await inStories(
    tx,
    "release",
    ready.map(({ item }) => item),
  );
  const put = await putItems(tx, items, now);
  const addresses = new Map(put.map((each) => [each.originKey, each]));
  const done = ready.flatMap((each) => {
    const news = addresses.get(each.release.id);
    if (!news) troubles.push({ id: each.release.id, words: KILLED });
    return news ? [{ ...each, news }] : [];
  });
  if (done.length > 0) {
    await setPublished(tx, actor, done, now);
    await record(tx, actor, done, now);
    await telling(tx, done, now);
  }
  return { published: done.map(({ release }) => release.id), troubles };
}

const KILLED = "Its item was killed and cannot be public again.";
