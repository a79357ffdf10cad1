import "server-only";
import { db } from "@/lib/core/db";
import type { Finding, Head } from "./findings";
import { GENESIS } from "./verify/link";
import { chainHead, linkAt, linksAfter, unlinkedEvents } from "./verify/rows";
import { sortOut } from "./verify/sort-out";
import { Walk } from "./verify/walk";

export type Verification = {
  /** Links that were followed. */
  checked: number;
  head: Head;
  /** How many things are wrong; `findings` holds the first `limit` of them. */
  count: number;
  findings: Finding[];
};

/** How many checks of earlier days the chain is held against. */
const KEPT_HEADS = 1_000;

/**
 * Follows the chain of the log from its beginning, or from a head that was kept outside, in batches: memory does not
 * grow with the log. Finds altered, removed, reordered and unvouched events, and a chain that was written anew or
 * shortened since a head was kept. Writers are not held up.
 * @param order.since a head that is known to be true; nothing before it is looked at.
 * @param order.limit findings that are handed back.
 * @param progress told how many links were followed, of how many.
 */
export async function verifyChain(
  order: { since?: Head; limit?: number } = {},
  progress: (done: number, total: number) => void | Promise<void> = () => undefined,
): Promise<Verification> {
  const limit = order.limit ?? 100;
  // Before the end is looked up: a check that ends meanwhile has been further than that.
  const kept = await keptHeads();
  const end = await chainHead();
  const early = await againstHeads(order.since ? [order.since, ...kept] : kept, end);
  const from = order.since && early.length === 0 ? order.since : { position: 0, hash: GENESIS };
  const total = Math.max((end?.position ?? 0) - from.position, 0);
  const walk = new Walk(from);
  let checked = 0;
  for await (const link of linksAfter(from.position)) {
    walk.take(link);
    if (++checked % 5_000 === 0) await progress(Math.min(checked, total), total);
  }
  const head = walk.finish();
  const unlinked = await unlinkedEvents(Math.max(limit, 200));
  const sorted = sortOut(walk, unlinked.events);
  await progress(total, total);
  const findings = [...early, ...sorted];
  // What was found beyond what is kept for a closer look is counted as it was met.
  const beyond = unlinked.count - unlinked.events.length;
  return {
    checked,
    head,
    count: Math.max(findings.length, walk.count > 500 ? walk.count : 0) + beyond,
    findings: findings.slice(0, limit),
  };
}

async function keptHeads(): Promise<Head[]> {
  const kept = await db().auditCheck.findMany({
    where: { finishedAt: { not: null }, count: 0, position: { gt: 0 } },
    orderBy: { askedAt: "desc" },
    take: KEPT_HEADS,
    select: { position: true, hash: true },
  });
  return kept.map(({ position, hash }) => ({ position: Number(position), hash }));
}

/** What was once the end of a sound chain must still be a link of it. */
async function againstHeads(heads: Head[], end: Head | null): Promise<Finding[]> {
  const findings = new Map<number, Finding>();
  for (const head of heads) {
    const wrong = await headFault(head, end);
    if (wrong && !findings.has(head.position)) findings.set(head.position, wrong);
  }
  return [...findings.values()].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
}

async function headFault(head: Head, end: Head | null): Promise<Finding | null> {
  if (head.position === 0) return null;
  const nowhere = { position: head.position, eventId: null, at: null, what: "" };
  if (head.position > (end?.position ?? 0)) return { kind: "shortened", ...nowhere };
  const link = await linkAt(head.position);
  // A missing link is found by the walk.
  return link && link.hash !== head.hash ? { kind: "rewritten", ...nowhere } : null;
}
