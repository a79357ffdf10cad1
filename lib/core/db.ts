import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env";
import { Prisma, PrismaClient } from "./generated/client";

export { Prisma };
export type Tx = Prisma.TransactionClient;

const held = globalThis as { datelinePrisma?: PrismaClient };

function connect(): PrismaClient {
  const url = env().DATABASE_URL;
  if (!url)
    throw new Error("DATABASE_URL is not set: start with `npm start`, or set it to a PostgreSQL server.");
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });
}

/** The client of this process, made at first use (a build never connects). */
export function db(): PrismaClient {
  held.datelinePrisma ??= connect();
  return held.datelinePrisma;
}

/**
 * One transaction at READ COMMITTED. State, audit event and job commit together or not at all.
 * @param work gets the transaction client; throwing rolls everything back.
 */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work, { maxWait: 10_000, timeout: 30_000 });
}

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
