import "server-only";
import { clip } from "@/lib/core/clip";
import { transaction } from "@/lib/core/db";
import { requestSubscription } from "./subscribe";

/** What a hub asks by GET (WebSub §5.2, §5.3). */
export type HubQuestion = {
  mode: string;
  topic: string;
  challenge: string;
  leaseSeconds: number | null;
  reason: string;
};

/** `text` is what to echo. */
export type HubAnswer = { status: number; text: string };

const DEFAULT_LEASE_S = 10 * 24 * 3600;
/** A lease longer than this is renewed all the same: hubs forget. */
const LONGEST_LEASE_S = 30 * 24 * 3600;
/** Who asks later than this does not answer a request of ours. */
const ASKED_WITHIN_MS = 24 * 3_600_000;
/** Renewed when so much of a lease is over, and no sooner than this: a hub must not keep us busy with leases of a minute. */
const RENEWED_AFTER = 0.9;
const RENEWED_AT_MOST_EVERY_S = 600;
/** Anything longer is no challenge but somebody who wants to be quoted. */
const MOST_CHALLENGE = 1024;

const NO: HubAnswer = { status: 404, text: "" };
const GONE: HubAnswer = { status: 410, text: "" };

/**
 * Answers a hub that asks whether we meant it, by what we asked for: the token names the subscription, the topic has
 * to be the one we named, and the request must be of this day. That a subscription of which nothing is known here be
 * ended is always meant.
 */
export function answerHub(token: string, question: HubQuestion, now: Date): Promise<HubAnswer> {
  const { mode, topic, challenge, leaseSeconds, reason } = question;
  const echo = { status: challenge && challenge.length <= MOST_CHALLENGE ? 200 : 400, text: challenge };
  return transaction(async (tx) => {
    const row = await tx.wireSubscription.findUnique({
      where: { token },
      include: { source: { select: { status: true } } },
    });
    if (mode === "unsubscribe") return row ? NO : echo;
    if (row?.source.status !== "active") return GONE;
    const where = { sourceId: row.sourceId, token };
    if (row.topic !== topic) return NO;
    if (mode === "denied") {
      const lastError = `The hub denied the subscription${reason ? `: ${clip(reason, 300)}` : "."}`;
      await tx.wireSubscription.updateMany({ where, data: { state: "denied", lastError } });
      return { status: 200, text: "" };
    }
    if (mode !== "subscribe" || now.getTime() - row.requestedAt.getTime() > ASKED_WITHIN_MS) return NO;
    if (echo.status !== 200) return echo;
    const lease = Math.min(LONGEST_LEASE_S, Math.max(60, leaseSeconds ?? DEFAULT_LEASE_S));
    const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    await tx.wireSubscription.updateMany({
      where,
      data: { state: "active", leaseUntil: after(lease), failures: 0, lastError: null },
    });
    await requestSubscription(
      tx,
      row.sourceId,
      null,
      after(Math.max(RENEWED_AT_MOST_EVERY_S, lease * RENEWED_AFTER)),
    );
    return echo;
  });
}
