import "server-only";
import { clip } from "@/lib/core/clip";
import { Prisma, type Tx } from "@/lib/core/db";
import { direct } from "@/lib/core/direct";

export type Refused<T> = { each: T; reason: string };

const LONGEST_REASON = 300;

/**
 * Why an item itself cannot be stored, or null when the fault is not the item's: a lost connection or a
 * deadlock is tried again, data that PostgreSQL refuses is refused every time (SQLSTATE classes 22, 23 and 54).
 */
function refusal(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (!/^PrismaClient/.test(error.constructor.name)) return clip(error.message, LONGEST_REASON);
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const meta = error.meta as
    | { driverAdapterError?: { cause?: { originalCode?: string; originalMessage?: string } } }
    | undefined;
  const { originalCode = "", originalMessage = "" } = meta?.driverAdapterError?.cause ?? {};
  return /^(22|23|54)/.test(originalCode) ? clip(originalMessage, LONGEST_REASON) : null;
}

/**
 * Stores a batch whole; where that fails over what is in it, its halves, down to the items nobody can store.
 * Each attempt is a savepoint, so that of a refused one nothing stays. @returns the refused, with a reason each.
 * @throws what is no item's fault.
 */
export async function storePiecemeal<T>(
  tx: Tx,
  batch: T[],
  store: (batch: T[]) => Promise<void>,
): Promise<Refused<T>[]> {
  if (batch.length === 0) return [];
  await direct(tx).execute`savepoint piece`;
  try {
    await store(batch);
    await direct(tx).execute`release savepoint piece`;
    return [];
  } catch (error) {
    const reason = refusal(error);
    if (reason === null) throw error;
    await direct(tx).execute`rollback to savepoint piece`;
    await direct(tx).execute`release savepoint piece`;
    if (batch.length === 1) return [{ each: batch[0]!, reason }];
  }
  const half = Math.ceil(batch.length / 2);
  const first = await storePiecemeal(tx, batch.slice(0, half), store);
  return [...first, ...(await storePiecemeal(tx, batch.slice(half), store))];
}
