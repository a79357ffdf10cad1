import "server-only";
import { type Connection, planOnce } from "./connection";
import { connectionOf, Prisma, type Tx } from "./db";

type Value = string | number | bigint | boolean | Date | null | readonly (string | number | Date | null)[];

const texts = new WeakMap<TemplateStringsArray, string>();

function textOf(strings: TemplateStringsArray): string {
  const known = texts.get(strings);
  if (known !== undefined) return known;
  const text = strings.reduce((sql, part, n) => `${sql}$${n}${part}`);
  planOnce(text);
  texts.set(strings, text);
  return text;
}

const queryOf = (strings: TemplateStringsArray, values: Value[]) => ({
  sql: textOf(strings),
  args: values,
  argTypes: values.map((value) => ({
    scalarType: "unknown" as const,
    arity: Array.isArray(value) ? ("list" as const) : ("scalar" as const),
  })),
});

/** The error the client itself would throw, so that whoever asks what it was need not know which way was taken. */
function asClients(error: unknown): never {
  const cause = (error as { cause?: { originalMessage?: string } }).cause;
  if (!cause) throw error;
  throw new Prisma.PrismaClientKnownRequestError(
    `A statement failed: ${cause.originalMessage ?? (error as Error).message}`,
    {
      code: "P2010",
      clientVersion: Prisma.prismaVersion.client,
      meta: { driverAdapterError: error },
    },
  );
}

/** Of ColumnTypeEnum in Prisma's driver adapters. */
const INSTANT = 10;
const JSON_VALUE = 11;

function read(type: number | undefined, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (type === INSTANT) return new Date(value);
  return type === JSON_VALUE ? JSON.parse(value) : value;
}

async function rowsOn<Row>(connection: Connection, query: ReturnType<typeof queryOf>): Promise<Row[]> {
  const { columnNames, columnTypes, rows } = await connection.rows(query).catch(asClients);
  return rows.map(
    (row) => Object.fromEntries(columnNames.map((name, n) => [name, read(columnTypes[n], row[n])])) as Row,
  );
}

/**
 * Statements of a transaction past the client's own machinery, which takes many times what PostgreSQL takes for a short
 * one and copies a long parameter again and again; and planned once per connection. For what is done thousands of times
 * a minute. Errors are the client's. Values are those of templates: no Prisma.sql among them.
 */
export const direct = (tx: Tx) => ({
  /** @returns how many rows were written. */
  execute(strings: TemplateStringsArray, ...values: Value[]): Promise<number> {
    const connection = connectionOf(tx);
    if (!connection) return tx.$executeRaw(strings, ...values);
    return connection.execute(queryOf(strings, values)).catch(asClients);
  },
  /** @returns rows of texts, numbers, booleans, instants and JSON; whatever else is selected, as PostgreSQL writes it. */
  rows<Row>(strings: TemplateStringsArray, ...values: Value[]): Promise<Row[]> {
    const connection = connectionOf(tx);
    if (!connection) return tx.$queryRaw<Row[]>(strings, ...values);
    return rowsOn<Row>(connection, queryOf(strings, values));
  },
});
