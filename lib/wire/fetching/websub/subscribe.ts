import "server-only";
import { randomBytes } from "node:crypto";
import { isIP } from "node:net";
import { isPublicAddress } from "@/lib/core/address";
import { db, type Tx, transaction } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { enqueue } from "@/lib/core/jobs";
import { log } from "@/lib/core/log";
import { postPublic } from "@/lib/core/post";
import { seal, unseal } from "@/lib/core/seal";
import { endTurn, hostOf, takeTurn } from "../hosts";
import { backoffSeconds } from "../schedule";
import type { Topic } from "./discovery";

/** What secrets are sealed for. */
export const SECRET_PURPOSE = "websub";
/** What we ask for; the hub decides. */
const LEASE_S = 10 * 24 * 3600;
const RETRY_S = 3_600;

/** Our address for a hub's calls; null when nobody outside could reach it. */
export function callbackOf(token: string): string | null {
  const { PUBLIC_URL, FETCH_ALLOW } = env();
  if (!PUBLIC_URL) return null;
  const { hostname, port, protocol, origin } = new URL(PUBLIC_URL);
  const bare = hostname.replace(/^\[|\]$/g, "");
  const reachable = isIP(bare)
    ? isPublicAddress(bare)
    : bare.includes(".") && !/\.(localhost|local|test|internal)$/.test(bare);
  const allowed = FETCH_ALLOW.includes(`${hostname}:${port || (protocol === "https:" ? "443" : "80")}`);
  return reachable || allowed ? `${origin}/api/hooks/websub/${token}` : null;
}

/** Asks the worker to subscribe, to renew, or to end what is no longer wanted: whatever is due with a source's hub. */
export const requestSubscription = (
  tx: Tx,
  sourceId: string,
  topic: Topic | null,
  runAt?: Date,
): Promise<void> =>
  enqueue(
    tx,
    "wire-subscribe",
    { id: sourceId, ...topic },
    {
      key: `subscribe:${sourceId}`,
      maxAttempts: 8,
      background: true,
      ...(runAt ? { runAt } : {}),
    },
  );

type Known = { hub: string | null; topic: string | null };

/** After a feed was read: what its hub is to be told, if anything. */
export async function followHub(tx: Tx, sourceId: string, known: Known, found: Topic | null): Promise<void> {
  if (!found && known.hub === null) return;
  if (found && found.hub === known.hub && found.topic === known.topic) return;
  if (found && callbackOf("") === null) return;
  await requestSubscription(tx, sourceId, found);
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const post = (hub: string, fields: Record<string, string>) =>
  postPublic(hub, { "content-type": "application/x-www-form-urlencoded" }, form(fields));

/** Forgets a subscription and tells the hub so; its question whether we mean it is answered by having none (WebSub §5.3). */
export async function unsubscribe(sourceId: string): Promise<void> {
  const row = await db().wireSubscription.findUnique({ where: { sourceId } });
  if (!row) return;
  await db().wireSubscription.deleteMany({ where: { sourceId, token: row.token } });
  const callback = callbackOf(row.token);
  if (callback === null) return;
  const fields = { "hub.mode": "unsubscribe", "hub.topic": row.topic, "hub.callback": callback };
  const { error } = await post(row.hub, fields);
  if (error) log.info({ hub: hostOf(row.hub), reason: error }, "a hub did not hear that we are leaving");
}

async function prepared(sourceId: string, topic: Topic, now: Date) {
  const known = await db().wireSubscription.findUnique({ where: { sourceId } });
  const secret = known ? unseal(SECRET_PURPOSE, known.secret) : null;
  if (known && secret && known.hub === topic.hub && known.topic === topic.topic) {
    await db().wireSubscription.update({ where: { sourceId }, data: { requestedAt: now } });
    return { token: known.token, secret };
  }
  await unsubscribe(sourceId);
  const fresh = { token: randomBytes(24).toString("base64url"), secret: randomBytes(32).toString("hex") };
  await db().wireSubscription.createMany({
    data: [
      {
        ...topic,
        sourceId,
        token: fresh.token,
        secret: seal(SECRET_PURPOSE, fresh.secret),
        requestedAt: now,
      },
    ],
    skipDuplicates: true,
  });
  return fresh;
}

/**
 * Subscribes a source at its hub, or renews (WebSub §5.1); the hub then asks whether we meant it (verify.ts). A source
 * that is not polled, or names no hub any more, is unsubscribed. A hub that refuses is asked again later and later.
 * @param topic null: the one there is.
 */
export async function subscribe(sourceId: string, topic: Topic | null, now: Date): Promise<void> {
  const source = await db().wireSource.findUnique({
    where: { id: sourceId },
    select: { status: true, subscription: { select: { hub: true, topic: true, failures: true } } },
  });
  const { subscription } = source ?? {};
  const wanted = topic ?? (subscription ? { hub: subscription.hub, topic: subscription.topic } : null);
  if (source?.status !== "active" || !wanted) return unsubscribe(sourceId);
  const turn = await takeTurn(hostOf(wanted.hub));
  if (!turn.token) return transaction((tx) => requestSubscription(tx, sourceId, wanted, turn.at as Date));
  try {
    const { token, secret } = await prepared(sourceId, wanted, now);
    const callback = callbackOf(token);
    if (callback === null) return;
    const { status, error } = await post(wanted.hub, {
      "hub.mode": "subscribe",
      "hub.topic": wanted.topic,
      "hub.callback": callback,
      "hub.secret": secret,
      "hub.lease_seconds": String(LEASE_S),
    });
    if (status !== null && status >= 200 && status < 300) return;
    await refused(sourceId, wanted, error || `The hub answered ${status}.`, now);
  } finally {
    await endTurn(turn);
  }
}

async function refused(sourceId: string, topic: Topic, reason: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const [row] = await tx.wireSubscription.updateManyAndReturn({
      where: { sourceId },
      data: { failures: { increment: 1 }, lastError: reason },
      select: { failures: true },
    });
    if (!row) return;
    const wait = backoffSeconds(RETRY_S, row.failures - 1, Math.random());
    await requestSubscription(tx, sourceId, topic, new Date(now.getTime() + wait * 1000));
  });
}
