import "server-only";
import type { Head } from "@/lib/audit/findings";
import { chainHead } from "@/lib/audit/verify/rows";
import { db, type Prisma } from "@/lib/core/db";
import { type Figures, monthsUntil, spanOfMonth, together } from "./figures";
import { figuresOf } from "./from-log";

const MONTHS = 12;
/** A month is kept when it is over for so long that nothing of it can be taken back any more. */
const SETTLED_MS = 3_600_000;

export type Ledger = {
  /** Oldest first. */
  months: { month: string; figures: Figures }[];
  total: Figures;
  /** The end of the chain of the log these figures are counted from. */
  head: Head | null;
};

/**
 * The desk's public figures of the last twelve months: those of months that are over as they were kept, or are kept
 * now, and those of the current month from the log.
 */
export async function deskLedger(now: Date): Promise<Ledger> {
  const names = monthsUntil(now, MONTHS);
  await keepPastMonths(now);
  const rows = await db().ledgerMonth.findMany({ where: { month: { in: names } } });
  const kept = new Map(rows.map((row) => [row.month, row.figures as unknown as Figures]));
  const months: Ledger["months"] = [];
  for (const month of names) months.push({ month, figures: kept.get(month) ?? (await figuresOf(month)) });
  return { months, total: together(months.map(({ figures }) => figures)), head: await chainHead() };
}

/** Keeps the figures of months that are over, so that the page need not count them again. @returns how many. */
export async function keepPastMonths(now: Date): Promise<number> {
  const over = monthsUntil(now, MONTHS).filter(
    (month) => spanOfMonth(month).until.getTime() + SETTLED_MS <= now.getTime(),
  );
  const known = new Set(
    (await db().ledgerMonth.findMany({ select: { month: true } })).map(({ month }) => month),
  );
  const missing = over.filter((month) => !known.has(month));
  for (const month of missing)
    await db().ledgerMonth.createMany({
      data: { month, figures: (await figuresOf(month)) as unknown as Prisma.InputJsonValue, keptAt: now },
      skipDuplicates: true,
    });
  return missing.length;
}
