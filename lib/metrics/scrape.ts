import "server-only";
import { collectDefaultMetrics, Registry } from "prom-client";
import { expositionOf } from "./exposition";
import { figuresAt } from "./queries";

/** However many ask and however often, the database is asked once in so long. */
const HOLD_MS = 5_000;

let kept: { at: number; text: Promise<string> } | undefined;
let own: Registry | undefined;

/** What this process itself takes: memory, processor, event loop. */
function processMetrics(): Promise<string> {
  if (!own) {
    own = new Registry();
    collectDefaultMetrics({ register: own });
  }
  return own.metrics();
}

/** Everything a scrape answers, at most five seconds old. What failed is not kept. */
export async function scrape(now: Date): Promise<string> {
  if (!kept || now.getTime() - kept.at >= HOLD_MS || now.getTime() < kept.at) {
    const text = figuresAt(now).then(expositionOf);
    const fresh = { at: now.getTime(), text };
    kept = fresh;
    text.catch(() => {
      if (kept === fresh) kept = undefined;
    });
  }
  return `${await kept.text}${await processMetrics()}`;
}
