import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { type Connection, inUtc, TellingPg, withConnection } from "./connection";
import { env } from "./env";
import { Prisma, PrismaClient } from "./generated/client";

export { Prisma };
export type Tx = Prisma.TransactionClient;

const held = globalThis as { datelinePrisma?: PrismaClient; datelineBeside?: PrismaClient };

function connect(max: number): PrismaClient {
  const url = env().DATABASE_URL;
  if (!url)
    throw new Error("DATABASE_URL is not set: start with `npm start`, or set it to a PostgreSQL server.");
  return new PrismaClient({ adapter: new TellingPg({ connectionString: inUtc(url), max }) });
}

/** The transaction that surrounds the call at hand, if one does. */
const around = new AsyncLocalStorage<Tx>();

/** The client of this process, made at first use (a build never connects), outside any transaction. */
export function client(): PrismaClient {
  held.datelinePrisma ??= connect(10);
  return held.datelinePrisma;
}

/**
 * Connections apart, for short writes that stay whatever becomes of the transaction around the call: were they to
 * wait for one of its pool, transactions that hold them all would wait for themselves.
 */
export function besideClient(): PrismaClient {
  held.datelineBeside ??= connect(3);
  return held.datelineBeside;
}

/** What reads and writes go through: the client of this process, or the transaction of `allInOne`. */
export const db = (): PrismaClient => (around.getStore() as PrismaClient | undefined) ?? client();

/**
 * One transaction at READ COMMITTED. State, audit event and job commit together or not at all.
 * @param work gets the transaction client; throwing rolls everything back.
 */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const outer = around.getStore();
  return outer ? withSavepoint(outer, work) : begin(work);
}

const connections = new WeakMap<Tx, Connection>();

/** The connection of a transaction that `transaction` began. */
export const connectionOf = (tx: Tx): Connection | undefined => connections.get(tx);

const begin = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  withConnection((connection) =>
    client().$transaction(
      (tx) => {
        const opened = connection();
        if (opened) connections.set(tx, opened);
        return work(tx);
      },
      { maxWait: 10_000, timeout: 30_000 },
    ),
  );

async function withSavepoint<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  await tx.$executeRaw`savepoint inner_work`;
  try {
    const result = await work(tx);
    await tx.$executeRaw`release savepoint inner_work`;
    return result;
  } catch (error) {
    await tx.$executeRaw`rollback to savepoint inner_work`;
    throw error;
  }
}

/**
 * Runs whole commands and queries in one transaction: what they read through `db()` and write through
 * `transaction()` happens inside it, and commits with what `work` itself writes, or not at all.
 */
export const allInOne = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  transaction((tx) => around.run(tx, () => work(tx)));

/** Whether an error is a violated unique constraint (PostgreSQL 23505). */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** Whether an error is this unique constraint, by its name in the database. */
export function violates(error: unknown, constraint: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || !isUniqueViolation(error)) return false;
  const meta = error.meta as { driverAdapterError?: { cause?: { constraint?: { index?: string } } } };
  return meta.driverAdapterError?.cause?.constraint?.index === constraint;
}

/** Whether a transaction was undone only because it met another (deadlock, serialisation): tried again, it will do. */
export function isCollision(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const meta = error.meta as { driverAdapterError?: { cause?: { originalCode?: string } } } | undefined;
  return error.code === "P2034" || /^40/.test(meta?.driverAdapterError?.cause?.originalCode ?? "");
}

/** Whether a statement was stopped because its time was over (statement_timeout). */
export function isOverdue(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const meta = error.meta as { driverAdapterError?: { cause?: { originalCode?: string } } } | undefined;
  return meta?.driverAdapterError?.cause?.originalCode === "57014";
}

const COLLISIONS = 3;

/** A transaction that is tried again, a few times at most, when it was undone only because it met another. */
export async function persistentTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let left = COLLISIONS; ; left--)
    try {
      return await transaction(work);
    } catch (error) {
      if (left === 0 || !isCollision(error)) throw error;
    }
}
