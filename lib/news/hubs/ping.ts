import "server-only";
import { db, type Tx, transaction } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { type Posted, postPublic } from "@/lib/core/post";
import { originOf } from "@/lib/publications/origin";
import { loadPublications } from "@/lib/publications/queries";
import type { PublicationInfo } from "@/lib/publications/schema";
import { feedState } from "./feed-state";
import { appointDue } from "./tell";
import { meaningOf, waitAfter } from "./wait";

/** A hub that fails so often in one round is left alone until the next. */
const PATIENCE = 3;

type Title = Pick<PublicationInfo, "id" | "name" | "sections" | "hubUrl"> & { origin: string };
type Topic = { path: string; channel: string; changes: number; hub: string; fingerprint: string };
type Settled = { waiting: boolean; trouble: string; told?: string };

async function titleOf(publicationId: string): Promise<Title | null> {
  const all = await loadPublications();
  const title = all.find((each) => each.id === publicationId);
  return title ? { ...title, origin: originOf(title, title === all[0], publicUrl()) } : null;
}

/**
 * Publish as hubs have it since PubSubHubbub 0.3 (WebSub leaves the way from publisher to hub open): a form with the
 * mode and the address of one topic, which the hub then fetches.
 */
const ping = (hub: string, topic: string): Promise<Posted> =>
  postPublic(
    hub,
    {
      "user-agent": "Dateline/1.0 (WebSub)",
      "content-type": "application/x-www-form-urlencoded",
    },
    // Hubs differ in which of the two names they read.
    new URLSearchParams({ "hub.mode": "publish", "hub.url": topic, "hub.topic": topic }).toString(),
    { plain: true },
  );

/** Writes down what came of one feed; what was noted of it meanwhile stays, and counts from now. */
async function settle(title: Title, topic: Topic, { waiting, trouble, told }: Settled, now: Date) {
  const key = { publicationId: title.id, path: topic.path };
  await transaction(async (tx) => {
    await tx.hubTopic.updateMany({
      where: key,
      data: {
        triedAt: now,
        trouble,
        ...(told === undefined ? {} : { hub: title.hubUrl, fingerprint: told, toldAt: now }),
      },
    });
    if (waiting) return;
    const { count } = await tx.hubTopic.updateMany({
      where: { ...key, changes: topic.changes },
      data: { waitingSince: null },
    });
    if (count === 0) await tx.hubTopic.updateMany({ where: key, data: { waitingSince: now } });
  });
}

/** What a hub that did not take a message said of it. */
const troubleOf = ({ status, answer, error }: Posted) =>
  error || `It answered ${status}${answer.trim() ? `: ${answer.trim().slice(0, 200)}` : "."}`;

/** Keeps how the hub does as a whole. `refused` is what it said of feeds it will not have. */
async function keepStanding(
  tx: Tx,
  title: Title,
  { taken, failed, refused }: { taken: number; failed: Posted | null; refused: string },
  now: Date,
): Promise<void> {
  const old = await tx.hubStanding.findUnique({ where: { publicationId: title.id } });
  const before = old?.hub === title.hubUrl ? old : null;
  const tries = failed ? (before?.tries ?? 0) + 1 : 0;
  const data = {
    hub: title.hubUrl,
    tries,
    toldAt: taken ? now : (before?.toldAt ?? null),
    failingSince: failed ? (before?.failingSince ?? now) : null,
    nextTryAt: failed ? new Date(now.getTime() + waitAfter(tries, Math.random(), failed.retryAfter)) : null,
    trouble: failed ? troubleOf(failed) : refused,
  };
  const publicationId = title.id;
  await tx.hubStanding.upsert({ where: { publicationId }, create: { publicationId, ...data }, update: data });
  if (tries === 1) log.warn({ title: title.name, reason: data.trouble }, "a hub takes no news");
  if (!failed && before?.tries) log.info({ title: title.name }, "the hub takes news again");
}

/**
 * A title's round: tells its hub of every feed that waits and has really changed, one message each. Feeds that fail
 * go to the end of the next round, so that one the hub cannot read does not hold up the others; a hub that takes
 * nothing is left alone for longer and longer, and told everything once when it is back.
 */
export async function pingHub(publicationId: string, clock: () => Date): Promise<void> {
  const title = await titleOf(publicationId);
  if (!title) return;
  if (!title.hubUrl) return void (await db().hubTopic.deleteMany({ where: { publicationId } }));
  const standing = await db().hubStanding.findUnique({ where: { publicationId } });
  if (standing?.hub === title.hubUrl && standing.nextTryAt && standing.nextTryAt > clock())
    return transaction((tx) => appointDue(tx, [publicationId]));
  const waiting = await db().hubTopic.findMany({
    where: { publicationId, waitingSince: { not: null } },
    orderBy: [{ triedAt: { sort: "asc", nulls: "first" } }, { path: "asc" }],
  });
  let taken = 0;
  let refused = "";
  const failures: Posted[] = [];
  for (const topic of waiting) {
    const state = await feedState(title, topic.channel, clock());
    const known = topic.hub === title.hubUrl && topic.fingerprint === state;
    if (state === null || known) {
      await settle(title, topic, { waiting: false, trouble: "" }, clock());
      continue;
    }
    const posted = await ping(title.hubUrl, title.origin + topic.path);
    const meaning = meaningOf(posted.status);
    const trouble = meaning === "taken" ? "" : troubleOf(posted);
    await settle(
      title,
      topic,
      { waiting: meaning === "down", trouble, ...(meaning === "taken" ? { told: state } : {}) },
      clock(),
    );
    if (meaning === "taken") taken++;
    if (meaning === "refused") refused = trouble;
    if (meaning === "down" && failures.push(posted) >= PATIENCE) break;
  }
  const failed = taken === 0 ? (failures[0] ?? null) : null;
  if (!taken && !failed && !refused) return;
  await transaction(async (tx) => {
    await keepStanding(tx, title, { taken, failed, refused }, clock());
    await appointDue(tx, [publicationId]);
  });
}
