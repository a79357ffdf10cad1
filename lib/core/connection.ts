import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";

/**
 * Where to connect, with sessions in UTC: Prisma's adapter takes every timestamp with zone it reads for one, and a
 * server of a town is often set to that town's time. Options the address brings along are kept.
 */
export function inUtc(url: string): string {
  const address = new URL(url);
  const asked = address.searchParams.get("options");
  address.searchParams.set("options", [asked, "-c TimeZone=UTC"].filter(Boolean).join(" "));
  return address.href;
}

type Begun = Awaited<ReturnType<Awaited<ReturnType<PrismaPg["connect"]>>["startTransaction"]>>;
type Query = Parameters<Begun["executeRaw"]>[0];

/** What ends a transaction, as the client says it. */
const END = /^(commit|rollback)$/i;

/** The connection of one transaction: it takes no statement once the transaction has ended, by time or otherwise. */
export class Connection {
  readonly #begun: Begun;
  #over = false;

  constructor(begun: Begun) {
    this.#begun = begun;
    const execute = begun.executeRaw.bind(begun);
    begun.executeRaw = (query) => {
      if (END.test(query.sql)) this.#over = true;
      return execute(query);
    };
  }

  execute(query: Query): Promise<number> {
    return this.#open().executeRaw(query);
  }

  rows(query: Query): ReturnType<Begun["queryRaw"]> {
    return this.#open().queryRaw(query);
  }

  #open(): Begun {
    if (this.#over) throw new Error("The transaction has ended.");
    return this.#begun;
  }
}

const beginning = new AsyncLocalStorage<{ opened?: Connection }>();

/** Begins a transaction. @param begin calls its function inside it, which is handed the transaction's connection. */
export function withConnection<T>(
  begin: (connection: () => Connection | undefined) => Promise<T>,
): Promise<T> {
  const holder: { opened?: Connection } = {};
  return beginning.run(holder, () => begin(() => holder.opened));
}

/** Statements that PostgreSQL plans once per connection, by their text: as many as there are places in the code. */
const names = new Map<string, string>();

/** Has PostgreSQL plan a statement once per connection. */
export function planOnce(sql: string): void {
  if (!names.has(sql)) names.set(sql, `direct_${names.size}`);
}

/** Prisma's adapter, which tells whoever begins a transaction on which connection that is. */
export class TellingPg extends PrismaPg {
  constructor(config: ConstructorParameters<typeof PrismaPg>[0]) {
    // A statement without a name is planned each time.
    super(config, { statementNameGenerator: ({ sql }) => names.get(sql) as string });
  }

  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => {
      const begun = await start(isolation);
      const holder = beginning.getStore();
      if (holder) holder.opened = new Connection(begun);
      return begun;
    };
    return adapter;
  }
}
