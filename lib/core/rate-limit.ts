import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { besideClient } from "./db";
import { DomainError } from "./errors";

/**
 * What is limited: so many points in so many seconds. Rules `-peer` count by who asks (lib/core/peer.ts), so
 * that trying many addresses costs too; the others by what is asked for. Where `inMemoryBlockOnConsumed` stands, a
 * process that has seen a limit passed refuses by itself from then on: a flood does not reach the database.
 */
const RULES = {
  /** By address and peer: strangers elsewhere cannot lock anybody out. */
  "sign-in": { points: 10, duration: 15 * 60 },
  "sign-in-peer": { points: 100, duration: 15 * 60 },
  "sign-up": { points: 5, duration: 3600 },
  "sign-up-peer": { points: 20, duration: 3600 },
  mail: { points: 5, duration: 3600 },
  "mail-peer": { points: 20, duration: 3600 },
  /** Invitations of one organisation. */
  invite: { points: 50, duration: 24 * 3600 },
  /** Proofs of identity of one organisation: begun, mailed, looked for. */
  identity: { points: 60, duration: 3600 },
  "identity-peer": { points: 30, duration: 3600 },
  "join-peer": { points: 30, duration: 3600 },
  "reset-peer": { points: 20, duration: 3600 },
  /** Searches for near-duplicates, by who writes. */
  similar: { points: 600, duration: 3600 },
  submit: { points: 200, duration: 3600 },
  /** A client's answers to a preview: by link and by peer. */
  countersign: { points: 20, duration: 3600 },
  "countersign-peer": { points: 40, duration: 3600 },
  /** Files, by person and by organisation. */
  upload: { points: 300, duration: 3600 },
  "upload-organisation": { points: 600, duration: 3600 },
  /** Megabytes announced, by organisation: what is begun and never finished takes room as well. */
  "upload-megabytes": { points: 10_000, duration: 24 * 3600 },
  /** Letters an editor sends to themselves, and subscribers they look up by address. */
  "letter-test": { points: 20, duration: 3600 },
  "subscriber-look-up": { points: 60, duration: 3600 },
  /** Messages sent to try an address out, by person. */
  "webhook-test": { points: 60, duration: 3600 },
  /** Messages of hubs: by subscription, and of those who know none by who asks. */
  push: { points: 240, duration: 60 },
  "push-peer": { points: 240, duration: 60 },
  /** What a provider tells of mail that came back, with our secret; and calls without it, by who asks. */
  "mail-hook": { points: 6000, duration: 60 },
  "mail-hook-peer": { points: 60, duration: 60, inMemoryBlockOnConsumed: 61 },
  /**
   * Mails that a sign-up for the daily email sends to one mailbox, whoever asks; sign-ups by who asks; and mails of one
   * title to mailboxes that have not said yes, should thousands of peers have thousands of strangers asked.
   */
  subscribe: { points: 4, duration: 24 * 3600, inMemoryBlockOnConsumed: 5 },
  "subscribe-peer": { points: 30, duration: 3600, inMemoryBlockOnConsumed: 31 },
  "subscribe-title": { points: 1000, duration: 3600 },
  /** Forms behind a subscriber's link; never the way out, which mail providers post for all their users. */
  "subscriber-peer": { points: 120, duration: 3600 },
  /** By token: an agency sends fifty releases a week, and may send them all in one go. */
  api: { points: 1200, duration: 60 },
  /** Calls without a token of ours, by who asks. */
  "api-peer": { points: 120, duration: 60 },
} as const;

const limiters = new Map<string, RateLimiterPrisma>();

function limiter(rule: keyof typeof RULES): RateLimiterPrisma {
  const found = limiters.get(rule);
  if (found) return found;
  const made = new RateLimiterPrisma({
    // Beside any transaction: what was taken stays taken when the work is undone.
    storeClient: besideClient(),
    tableName: "rateLimit",
    keyPrefix: rule,
    ...RULES[rule],
  });
  limiters.set(rule, made);
  return made;
}

/** What is left of a limit called `rule`: `remaining` of `points`, until `reset` seconds from now; `window` is its length in seconds. */
export type Quota = { rule: string; points: number; window: number; remaining: number; reset: number };

/**
 * Takes a point, or as many as it costs, of a limit that all web processes share.
 * @throws DomainError rate_limited, with `retryAfter` in seconds and the quota in its data.
 */
export async function takePoint(rule: keyof typeof RULES, key: string, cost = 1): Promise<Quota> {
  const quota = (state: RateLimiterRes): Quota => ({
    rule,
    points: RULES[rule].points,
    window: RULES[rule].duration,
    remaining: Math.max(0, state.remainingPoints),
    reset: Math.max(1, Math.ceil(state.msBeforeNext / 1000)),
  });
  try {
    return quota(await limiter(rule).consume(key.slice(0, 200), cost));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const left = quota(refused);
    const wait = left.reset > 90 ? `${Math.ceil(left.reset / 60)} minutes` : `${left.reset} seconds`;
    throw new DomainError("rate_limited", `Too many attempts. Try again in ${wait}.`, {
      data: { retryAfter: left.reset, quota: left },
    });
  }
}

/** Forgets what was taken: after a right password the wrong ones before it no longer count. */
export async function forgivePoints(rule: keyof typeof RULES, key: string): Promise<void> {
  await limiter(rule).delete(key.slice(0, 200));
}

/** Gives one point back, and leaves what else was taken: a right password pays for itself alone. */
export async function givePointBack(rule: keyof typeof RULES, key: string): Promise<void> {
  await limiter(rule).reward(key.slice(0, 200), 1);
}
