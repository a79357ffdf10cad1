import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { type Tx, transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { announceFace } from "../face-changed";
import { mailLifting, mailSuspension } from "./letters";
import { mayJudge } from "./policy";
import type { Settling } from "./schema";
import { tieTo } from "./ties";

type Row = { id: string; name: string; suspendedAt: Date | null; suspendedFor: string };

async function judged(tx: Tx, actor: Actor, id: string): Promise<Row> {
  if (!isStaff(actor)) throw notFound("The organisation");
  const found = await tx.organisation.findUnique({
    where: { id },
    select: { id: true, name: true, suspendedAt: true, suspendedFor: true },
  });
  if (!found) throw notFound("The organisation");
  const tie = await tieTo(tx, actor, id);
  if (tie === "own") throw forbidden("You belong to this organisation: another editor has to decide.");
  if (tie === "alike")
    throw forbidden("You belong to an organisation it is compared with: another editor has to decide.");
  if (!mayJudge(actor, id, tie))
    throw forbidden("This is not among the things you may do at the desk. An administrator can change that.");
  return found;
}

const standing = (row: Row) => ({
  suspendedAt: row.suspendedAt?.toISOString() ?? null,
  suspendedFor: row.suspendedFor,
});

async function suspend(tx: Tx, actor: Actor, row: Row, reason: string, now: Date): Promise<void> {
  const { id, name } = row;
  const { count } = await tx.organisation.updateMany({
    where: { id, suspendedAt: null },
    data: { suspendedAt: now, suspendedFor: reason },
  });
  if (count === 0) throw conflict("This organisation is suspended already.");
  const subject = { type: "organisation", id, name, organisationId: id } as const;
  await record(tx, actor, "organisation.suspend", subject, now, {
    before: standing(row),
    after: standing({ ...row, suspendedAt: now, suspendedFor: reason }),
  });
  await mailSuspension(tx, { id, name }, reason, now);
  await announceFace(tx, id);
}

/**
 * Suspends an organisation: nobody sends for it, what is scheduled is held, its newsroom is closed; what is published
 * stays. Owners are mailed the reason.
 * @throws DomainError not_found (no staff, no such organisation), forbidden, conflict (suspended already).
 */
export const suspendOrganisation = (
  actor: Actor,
  { id, reason }: { id: string; reason: string },
  now: Date,
): Promise<null> =>
  transaction(async (tx) => {
    await suspend(tx, actor, await judged(tx, actor, id), reason, now);
    return null;
  });

/**
 * Lifts a suspension; what was held goes out within a minute where its time has come.
 * @throws DomainError not_found, forbidden, conflict (not suspended).
 */
export const liftSuspension = (actor: Actor, { id }: { id: string }, now: Date): Promise<null> =>
  transaction(async (tx) => {
    const row = await judged(tx, actor, id);
    const { count } = await tx.organisation.updateMany({
      where: { id, suspendedAt: { not: null } },
      data: { suspendedAt: null, suspendedFor: "" },
    });
    if (count === 0) throw conflict("This organisation is not suspended.");
    const subject = { type: "organisation", id, name: row.name, organisationId: id } as const;
    await record(tx, actor, "organisation.lift", subject, now, {
      before: standing(row),
      after: standing({ ...row, suspendedAt: null, suspendedFor: "" }),
    });
    await mailLifting(tx, { id, name: row.name }, now);
    await announceFace(tx, id);
    return null;
  });

/**
 * Says what an alarm turned out to be; whoever pretends to be another is suspended in the same breath.
 * @throws DomainError not_found, forbidden, conflict (settled already).
 */
export const settleAlarm = (actor: Actor, input: Settling, now: Date): Promise<null> =>
  transaction(async (tx) => {
    if (!isStaff(actor)) throw notFound("The alarm");
    const alarm = await tx.lookalikeAlarm.findUnique({ where: { id: input.id } });
    if (!alarm) throw notFound("The alarm");
    const row = await judged(tx, actor, alarm.organisationId);
    const { count } = await tx.lookalikeAlarm.updateMany({
      where: { id: alarm.id, settledAt: null },
      data: { settledAt: now, settledByName: actor.name, settlement: input.settlement },
    });
    if (count === 0) throw conflict("This alarm has been settled already.");
    const subject = { type: "organisation", id: row.id, name: row.name, organisationId: row.id } as const;
    await record(tx, actor, "organisation.alarm_settled", subject, now, {
      before: { settlement: "" },
      after: { settlement: input.settlement },
      data: { other: alarm.otherName, kind: alarm.kind },
    });
    if (input.settlement === "pretending" && !row.suspendedAt)
      await suspend(tx, actor, row, input.reason, now);
    return null;
  });
