import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { prepared } from "@/lib/core/prepared";
import type { Reader } from "../edition/content";
import { READERS, STEP } from "./step-statement";

/** Somebody who is still to be written to. `address` is null once they were erased. */
export type Waiting = Omit<Reader, "address"> & { address: string | null; attempts: number };

/** The next of a batch, after one of them. */
export const waitingOf = (batchId: string, after: string | null, most: number): Promise<Waiting[]> =>
  prepared<Waiting>(READERS, [batchId, after, most]);

/** What became of a recipient's attempt, as it is kept. */
export type Told = {
  id: string;
  attempt: number;
  state: "accepted" | "refused" | "waiting" | "uncertain";
  reason: string;
};

/** Whom to hand over to next. `items`: positions of what stands in their letter; null when there is nothing to say. */
export type Wish = {
  id: string;
  attempt: number;
  items: number[] | null;
  domain: string;
  /** Letters a minute to that domain; null: no limit. */
  pace: number | null;
};

/** Being handed over from now on; excluded for good; or its domain wants no more, or not now. */
export type Verdict = "handing" | "excluded" | "resting" | "paced";

type Row = {
  held: boolean;
  stopped: boolean;
  id: string | null;
  verdict: Verdict;
  freeAt: Date | null;
  late: string[] | null;
};

export type Step = {
  /** Whether the batch is still ours. */
  held: boolean;
  /** The title was paused, or the day's letter held back. */
  stopped: boolean;
  /** What is to be done about each; who is not in it is not to be touched. */
  verdicts: Map<string, Verdict>;
  /** When the first domain that is being paced takes letters again. */
  pacedUntil: Date | null;
  /** Other batches some of the outcomes belong to: they had been taken out of ours as uncertain. */
  late: string[];
};

function stepOf(rows: Row[]): Step {
  const [first] = rows;
  const free = rows.flatMap(({ verdict, freeAt }) =>
    verdict === "paced" && freeAt ? [freeAt.getTime()] : [],
  );
  return {
    held: first?.held ?? false,
    stopped: first?.stopped ?? false,
    verdicts: new Map(rows.flatMap(({ id, verdict }) => (id ? [[id, verdict] as const] : []))),
    pacedUntil: free.length ? new Date(Math.min(...free)) : null,
    late: first?.late ?? [],
  };
}

const TRIES = 60;
const PAUSE_MS = 500;

/** Whether a connection was lost, or the server is on its way up or down (PostgreSQL classes 08 and 57P). */
function isLost(error: unknown): boolean {
  const { code = "" } = error as { code?: string };
  return !/^[0-9A-Z]{5}$/.test(code) || /^(08|57P)/.test(code);
}

/**
 * Writes outcomes down and marks the next recipients, in one transaction. Half a minute without a database is waited
 * for: what the mail server has answered meanwhile is known to nobody else.
 * @param asOf when the words of their letters were those readers see.
 */
export async function takeStep(
  batch: { id: string; claim: string },
  told: Told[],
  next: Wish[],
  asOf: Date,
): Promise<Step> {
  for (let tries = 1; ; tries++)
    try {
      const values = [JSON.stringify(told), JSON.stringify(next), asOf, tries > 1];
      return stepOf(await prepared<Row>(STEP, [batch.id, batch.claim, ...values]));
    } catch (error) {
      if (tries === TRIES || !isLost(error)) throw error;
      await wait(PAUSE_MS);
    }
}
