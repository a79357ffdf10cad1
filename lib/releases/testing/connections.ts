import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/lib/core/generated/client";

/** How a process dies at a statement: before it is sent, or after it was carried out and nobody heard of it. */
export type Death = "before" | "after";
/** Dies at its nth statement from here, counted from 0; `dead` once it has. */
export type Fate = { left: number; death: Death; dead: boolean };

const fates = new AsyncLocalStorage<Fate>();

/** Runs work that may lose its connection on the way, as a process that is killed does. */
export const under = <T>(fate: Fate | null, work: () => Promise<T>): Promise<T> =>
  fate ? fates.run(fate, work) : work();

/** A connection that breaks when its fate says so: the server sees a client that is gone, and rolls back. */
class MortalClient extends pg.Client {
  /** Marked at once as what it is, so that its pool gives it to nobody else. */
  private cut(): void {
    const self = this as unknown as { _queryable: boolean; connection: { stream: { destroy: () => void } } };
    self._queryable = false;
    self.connection.stream.destroy();
  }
  // biome-ignore lint/suspicious/noExplicitAny: as overloaded as the method it stands for
  override query(...args: any[]): any {
    const fate = fates.getStore();
    const send = () => (super.query as (...all: unknown[]) => unknown)(...args);
    if (!fate || fate.dead || fate.left-- > 0) return send();
    fate.dead = true;
    const sent = fate.death === "after" ? send() : undefined;
    if (!(sent instanceof Promise)) {
      this.cut();
      return sent ?? send();
    }
    return sent.then(() => {
      this.cut();
      throw new Error("the connection was lost before the answer came");
    });
  }
}

/** The pool's own query would run in the context of whoever gave the connection back. */
class OwnContextPool extends pg.Pool {
  // biome-ignore lint/suspicious/noExplicitAny: as overloaded as the method it stands for
  override async query(...args: any[]): Promise<any> {
    const client = await this.connect();
    let fault: Error | undefined;
    try {
      return await (client.query as (...all: unknown[]) => Promise<unknown>)(...args);
    } catch (error) {
      fault = error as Error;
      throw error;
    } finally {
      client.release(fault && !("code" in fault) ? fault : undefined);
    }
  }
}

/**
 * Gives this process as many real connections as are asked for, each of which can die. Call it before anything
 * touches the database. @returns how to close them.
 */
export function openConnections(url: string, max: number): () => Promise<void> {
  const pool = new OwnContextPool({ connectionString: url, max, Client: MortalClient } as pg.PoolConfig);
  pool.on("error", () => undefined);
  const held = globalThis as { datelinePrisma?: PrismaClient };
  held.datelinePrisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return () => pool.end();
}
