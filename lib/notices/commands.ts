import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { announce } from "@/lib/core/changes";
import { type Tx, transaction } from "@/lib/core/db";
import { mayMailAt, type QuietHours } from "./quiet-hours";
import { type NoticeRule, ruleFor } from "./rules";
import type { NewNotice } from "./schema";

/** What happens within these milliseconds is told in one mail. */
export const GATHER_MS = 2 * 60_000;

type Row = Omit<NewNotice, "key" | "hasLetter" | "gathers"> & {
  dedupeKey: string;
  createdAt: Date;
  shown: boolean;
  readAt: Date | null;
  mailAt: Date | null;
};

/**
 * Tells people, in the transaction of the event, in the ways they have chosen; whoever has a page open learns of it at
 * once. Mails leave together, a short while after the first event or when the person's quiet hours end.
 */
export async function notify(tx: Tx, notices: NewNotice[], now: Date): Promise<void> {
  if (notices.length === 0) return;
  const wishes = await wishesOf(tx, notices);
  const rows = notices.flatMap((notice) => {
    const row = rowOf(notice, wishes, now);
    return row ? [{ row, gathers: notice.gathers === true }] : [];
  });
  const told = [
    ...(await tx.notice.createManyAndReturn({
      data: rows.filter((each) => !each.gathers).map((each) => each.row),
      skipDuplicates: true,
      select: { userId: true },
    })),
    ...(await gather(
      tx,
      rows.filter((each) => each.gathers).map((each) => each.row),
    )),
  ];
  await announce(tx, told.map(({ userId }) => tagOf(userId)).sort());
}

/** What a person's own pages listen to. */
const tagOf = (userId: string) => `person:${userId}`;

type Wishes = { rules: Map<string, NoticeRule>; quiet: Map<string, QuietHours> };

async function wishesOf(tx: Tx, notices: NewNotice[]): Promise<Wishes> {
  const people = [...new Set(notices.map((each) => each.userId))];
  const kinds = [...new Set(notices.map((each) => each.kind))];
  const rules = await tx.noticeRule.findMany({ where: { userId: { in: people }, kind: { in: kinds } } });
  const quiet = await tx.quietHours.findMany({ where: { userId: { in: people } } });
  return {
    rules: new Map(rules.map((each) => [`${each.userId} ${each.kind}`, each])),
    quiet: new Map(quiet.map((each) => [each.userId, each])),
  };
}

function rowOf(notice: NewNotice, { rules, quiet }: Wishes, now: Date): Row | null {
  const { key, hasLetter, gathers: _, ...rest } = notice;
  const rule = ruleFor(notice.kind, rules.get(`${notice.userId} ${notice.kind}`));
  const gathered = new Date(now.getTime() + GATHER_MS);
  const mailAt = rule.email && !hasLetter ? mayMailAt(gathered, quiet.get(notice.userId) ?? null) : null;
  if (!rule.inApp && !mailAt) return null;
  return {
    ...rest,
    dedupeKey: key,
    createdAt: now,
    shown: rule.inApp,
    readAt: rule.inApp ? null : now,
    mailAt,
  };
}

/** Writes notices over those of the same key where they say something new. */
async function gather(tx: Tx, rows: Row[]): Promise<{ userId: string }[]> {
  const told: { userId: string }[] = [];
  for (const row of rows) {
    const { userId, dedupeKey, ...said } = row;
    const [made] = await tx.notice.createManyAndReturn({
      data: [row],
      skipDuplicates: true,
      select: { userId: true },
    });
    const changed = made
      ? 1
      : (
          await tx.notice.updateMany({
            where: {
              dedupeKey,
              OR: [
                { text: { not: said.text } },
                ...(said.releaseId ? [{ releaseId: null }, { releaseId: { not: said.releaseId } }] : []),
              ],
            },
            data: { ...said },
          })
        ).count;
    if (changed) told.push({ userId });
  }
  return told;
}

/** Takes back what was told under these keys, as if it had never happened. */
export async function withdrawNotices(tx: Tx, keys: string[]): Promise<void> {
  const gone = await tx.notice.findMany({ where: { dedupeKey: { in: keys } }, select: { userId: true } });
  if (!gone.length) return;
  await tx.notice.deleteMany({ where: { dedupeKey: { in: keys } } });
  await announce(
    tx,
    gone.map(({ userId }) => tagOf(userId)),
  );
}

/** Marks notices of one's own as read: all of them, or those that lead to one page. @returns how many were not. */
export async function readNotices(
  actor: Actor,
  which: { all: true } | { href: string },
  now: Date,
): Promise<number> {
  const { userId } = actor;
  if (!userId) return 0;
  return transaction(async (tx) => {
    const { count } = await tx.notice.updateMany({
      where: { userId, readAt: null, ...("href" in which ? { href: which.href } : {}) },
      data: { readAt: now },
    });
    if (count) await announce(tx, [tagOf(userId)]);
    return count;
  });
}
