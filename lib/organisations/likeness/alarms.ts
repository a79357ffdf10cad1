import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { db, type Prisma, type Tx, transaction } from "@/lib/core/db";
import { desk } from "@/lib/core/paths";
import { notify } from "@/lib/notices/commands";
import { likenesses, lookKeys } from "./keys";

/** As many that share a key are compared: a name so common that more have it says little. */
const COMPARED_MAX = 100;

type Newcomer = { id: string; name: string; website: string };

/**
 * Keeps what an organisation looks like and raises an alarm for every other one that was there before and looks the
 * same, in the transaction that made or renamed it. Who owns both pretends to be nobody.
 */
export async function watchLikeness(tx: Tx, actor: Actor, newcomer: Newcomer, now: Date): Promise<void> {
  const keys = lookKeys(newcomer);
  await tx.organisation.update({ where: { id: newcomer.id }, data: { lookKeys: keys } });
  const owners = await tx.membership.findMany({
    where: { organisationId: newcomer.id, role: "owner" },
    select: { userId: true },
  });
  const others = await tx.organisation.findMany({
    where: {
      id: { in: await sharingKeys(tx, keys, newcomer.id) },
      memberships: { none: { role: "owner", userId: { in: owners.map((each) => each.userId) } } },
    },
    select: { id: true, name: true, website: true },
  });
  const alarms = others.flatMap((other) =>
    likenesses(newcomer, other).map((each) => ({
      ...each,
      organisationId: newcomer.id,
      otherId: other.id,
      otherName: other.name,
      createdAt: now,
    })),
  );
  if (alarms.length === 0) return;
  const raised = await raise(tx, newcomer.id, alarms);
  if (raised.length === 0) return;
  const subject = {
    type: "organisation",
    id: newcomer.id,
    name: newcomer.name,
    organisationId: newcomer.id,
  } as const;
  await record(tx, SYSTEM, "organisation.lookalike", subject, now, {
    data: { others: [...new Set(raised.map((each) => each.otherName))], by: actor.name },
  });
  await tellDesk(tx, newcomer, raised, now);
}

type Alarm = Pick<
  Prisma.LookalikeAlarmCreateManyInput,
  "organisationId" | "otherId" | "otherName" | "kind" | "detail" | "createdAt"
>;
type Raised = { id: string; otherId: string; otherName: string };

/**
 * What was settled was settled for the names of that day: another name that looks alike is asked about again, or a
 * harmless one would open the way for a better imitation.
 */
async function raise(tx: Tx, organisationId: string, alarms: Alarm[]): Promise<Raised[]> {
  const known = await tx.lookalikeAlarm.findMany({
    where: { organisationId },
    select: { id: true, otherId: true, kind: true, detail: true },
  });
  const raised: Raised[] = await tx.lookalikeAlarm.createManyAndReturn({
    data: alarms,
    skipDuplicates: true,
    select: { id: true, otherId: true, otherName: true },
  });
  for (const alarm of alarms) {
    const old = known.find((each) => each.otherId === alarm.otherId && each.kind === alarm.kind);
    if (!old || old.detail === alarm.detail) continue;
    const data = { ...alarm, settledAt: null, settledByName: "", settlement: "" };
    raised.push(
      await tx.lookalikeAlarm.update({
        where: { id: old.id },
        data,
        select: { id: true, otherId: true, otherName: true },
      }),
    );
  }
  return raised;
}

/**
 * Who else has one of these keys. The planner takes eighty keys for far commoner than they are and would read the
 * whole table: the index is asked of it.
 */
async function sharingKeys(tx: Tx, keys: string[], except: string): Promise<string[]> {
  await tx.$executeRaw`set local enable_seqscan = off`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from organisations where look_keys && ${keys}::text[] and id <> ${except}::uuid limit ${COMPARED_MAX}`;
  await tx.$executeRaw`set local enable_seqscan = on`;
  return rows.map((row) => row.id);
}

/** Whoever may settle it. */
async function tellDesk(tx: Tx, newcomer: Newcomer, raised: Raised[], now: Date) {
  const editors = await tx.user.findMany({
    where: {
      staffRole: { not: null },
      suspendedAt: null,
      NOT: { withheld: { has: "organisations" } },
      memberships: { none: { organisationId: { in: [newcomer.id, ...raised.map((each) => each.otherId)] } } },
    },
    select: { id: true },
    take: 500,
  });
  const [first] = raised;
  if (!first) return;
  // One imitated twice, by name and by website, is still one.
  const more = new Set(raised.map((each) => each.otherId)).size - 1;
  const others = more ? ` and ${more} more` : "";
  await notify(
    tx,
    editors.map(({ id }) => ({
      userId: id,
      kind: "lookalike" as const,
      key: `lookalike:${first.id}:${now.getTime()}:${id}`,
      text: `“${newcomer.name}” looks like “${first.otherName}”${others}.`,
      href: desk.organisation(newcomer.id),
      releaseId: null,
    })),
    now,
  );
}

/**
 * Computes what organisations look like that have no keys yet, as those from before there were any; raises no alarm.
 * @returns how many.
 */
export async function fillLookKeys(limit = 500): Promise<number> {
  const rows = await db().organisation.findMany({
    where: { lookKeys: { isEmpty: true } },
    select: { id: true, name: true, website: true },
    take: limit,
  });
  if (rows.length)
    await transaction(async (tx) => {
      for (const row of rows)
        await tx.organisation.updateMany({
          where: { id: row.id, name: row.name, website: row.website },
          data: { lookKeys: lookKeys(row) },
        });
    });
  return rows.length;
}
