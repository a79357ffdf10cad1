import "server-only";
import { log } from "../log";
import type { Edge } from "./address";
import { cursorOf, horizon, moveCursor, noteFailure, type Untold, untold } from "./cursor";
import { EVERYTHING, type Purge } from "./requests";
import { reasonOf, sendPurge } from "./send";

/** More changes than that at a time, and everything is made anew. */
const MOST_CHANGES = 5_000;
/** The cursor of a quiet hour moves as often as this. */
const QUIET_MS = 60_000;
const RETRY_MS = { first: 250, most: 5_000 };
/** Services far away may still get an answer that was under way; our own Varnish is told twice by the web processes. */
const AGAIN_MS = 1_500;

type Send = (edge: Edge, purge: Purge) => Promise<void>;

/**
 * Tells an edge of every change, at least once, whatever fails: what it has been told is written down only afterwards,
 * so that a worker that dies is followed by one that tells it again. Any number of workers may do so side by side.
 */
export class Follower {
  /** Told already, but of transactions that the cursor has not passed: some older one is not over. */
  private told = new Map<bigint, bigint>();
  private movedAt = 0;
  private failures = 0;
  private readonly edge: Edge;
  private readonly send: Send;

  constructor(edge: Edge, send: Send = sendPurge) {
    this.edge = edge;
    this.send = send;
  }

  /** Tells what is still to be told. @returns milliseconds until it should be tried again, or null when all is told. */
  async step(): Promise<number | null> {
    try {
      await this.tell();
      if (this.failures)
        log.info({ edge: this.edge.name, failures: this.failures }, "the edge is told again");
      this.failures = 0;
      return null;
    } catch (error) {
      const reason = reasonOf(error);
      if (this.failures++ % 20 === 0)
        log.warn({ edge: this.edge.name, reason }, "the edge could not be told");
      await noteFailure(this.edge.name, reason).catch(() => undefined);
      return Math.min(RETRY_MS.most, RETRY_MS.first * 2 ** Math.min(this.failures, 10));
    }
  }

  private async tell(): Promise<void> {
    const cursor = await cursorOf(this.edge.name);
    // An edge that is new to us, or was left alone for a day, may hold anything.
    if (!cursor || cursor.late) return this.everything();
    const { changes, next } = await untold(cursor.xact, [...this.told.keys()], MOST_CHANGES + 1);
    if (changes.length > MOST_CHANGES) return this.everything();
    for (const gone of [true, false]) {
      const keys = changes.filter((each) => each.gone === gone).flatMap(({ tags }) => tags);
      if (keys.length) await this.purge({ keys, gone });
    }
    const isQuiet = changes.length === 0 && this.told.size === 0 && this.failures === 0;
    if (!isQuiet || Date.now() - this.movedAt > QUIET_MS) await this.moveTo(next, changes);
  }

  private async purge(purge: Purge): Promise<void> {
    await this.send(this.edge, purge);
    if (this.edge.kind !== "varnish")
      setTimeout(() => void this.send(this.edge, purge).catch(() => undefined), AGAIN_MS).unref();
  }

  private async everything(): Promise<void> {
    const next = await horizon();
    await this.purge({ keys: [EVERYTHING], gone: true });
    await this.moveTo(next, []);
  }

  private async moveTo(next: string, changes: Untold["changes"]): Promise<void> {
    await moveCursor(this.edge.name, next);
    this.movedAt = Date.now();
    for (const { id, xact } of changes) this.told.set(id, BigInt(xact));
    this.told = new Map([...this.told].filter(([, xact]) => xact >= BigInt(next)));
  }
}
