import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, type Prisma, transaction } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";
import { enqueue } from "@/lib/core/jobs";
import { record } from "./commands";
import type { Finding, Head } from "./findings";
import { mayKeepLog, mayReadLog } from "./policy";
import { PRIVATE_VERBS } from "./verbs";
import { type Verification, verifyChain } from "./verify";
import { chainHead } from "./verify/rows";

/** A check that has not ended after this long was lost with its worker. */
const LOST_MS = 3_600_000;
const KEPT_FINDINGS = 100;

export type Check = {
  id: string;
  askedByName: string;
  askedAt: Date;
  /** Null while it waits or runs. */
  finishedAt: Date | null;
  done: number;
  total: number;
  head: Head;
  count: number;
  findings: Finding[];
};

/** Where the chain ends, the last check that ended, and the one that waits or runs. @throws DomainError forbidden. */
export async function chainState(
  actor: Actor,
  now: Date,
): Promise<{ head: Head | null; last: Check | null; running: Check | null }> {
  if (!mayReadLog(actor)) throw forbidden("Only the desk may read the log.");
  const [head, last, running] = await Promise.all([
    chainHead(),
    db().auditCheck.findFirst({ where: { finishedAt: { not: null } }, orderBy: { askedAt: "desc" } }),
    findRunning(now),
  ]);
  const seen = last && checkOf(last);
  return {
    head,
    last: seen && (mayKeepLog(actor) ? seen : { ...seen, findings: seen.findings.map(withoutPrivate) }),
    running: running && checkOf(running),
  };
}

type Row = Prisma.AuditCheckGetPayload<object>;
const checkOf = ({ position, hash, startedAt: _, findings, ...row }: Row): Check => ({
  ...row,
  head: { position: Number(position), hash },
  findings: findings as unknown as Finding[],
});

/** Events out of a reader's reach have a place, and no words. */
const withoutPrivate = (finding: Finding): Finding =>
  PRIVATE_VERBS.some((verb) => finding.what.startsWith(`${verb} by `)) ? { ...finding, what: "" } : finding;

const findRunning = (now: Date) =>
  db().auditCheck.findFirst({
    where: { finishedAt: null, askedAt: { gt: new Date(now.getTime() - LOST_MS) } },
    orderBy: { askedAt: "desc" },
  });

/** Asks the worker to check the whole log; while one check runs there is no other. @throws DomainError forbidden. */
export async function requestCheck(actor: Actor, now: Date): Promise<{ id: string }> {
  if (!mayKeepLog(actor)) throw forbidden("Only administrators may have the log checked.");
  const running = await findRunning(now);
  if (running) return { id: running.id };
  return transaction(async (tx) => {
    const { id } = await tx.auditCheck.create({ data: { askedByName: actor.name, askedAt: now } });
    await record(tx, actor, "log.check", { type: "log", id, name: "Audit log" }, now);
    await enqueue(tx, "audit-verify", { check: id }, { key: "audit-verify", maxAttempts: 3 });
    return { id };
  });
}

/**
 * Checks the whole log and keeps what came of it, with its progress on the way.
 * @param id of the check that was asked for; without it the check is the worker's own.
 */
export async function runCheck(actor: Actor, id: string | null, clock: () => Date): Promise<Verification> {
  if (!mayKeepLog(actor)) throw forbidden("Only administrators may have the log checked.");
  const begun = clock();
  const check = id
    ? await db().auditCheck.update({ where: { id }, data: { startedAt: begun } })
    : await db().auditCheck.create({ data: { askedByName: actor.name, askedAt: begun, startedAt: begun } });
  const found = await verifyChain({ limit: KEPT_FINDINGS }, async (done, total) => {
    await db().auditCheck.update({ where: { id: check.id }, data: { done, total } });
  });
  await db().auditCheck.update({
    where: { id: check.id },
    data: {
      finishedAt: clock(),
      position: BigInt(found.head.position),
      hash: found.head.hash,
      count: found.count,
      findings: found.findings as unknown as Prisma.InputJsonValue,
    },
  });
  return found;
}
