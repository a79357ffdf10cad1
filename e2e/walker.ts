import type { APIRequestContext } from "@playwright/test";
import { publicSurfaces, type Subject, untilRight } from "./public-surfaces";
import type { Fault } from "./surface-faults";

/** What is required is two seconds after a poll; a busy machine gets more before it fails. */
export const PATIENCE_MS = 6_000;

/** Walks every surface of both processes, and says in the end how long each change took to reach all of them. */
export function walker(request: APIRequestContext, origins: string[]) {
  const took: Record<string, number> = {};
  return {
    /** @param since when what is waited for happened: on the store's clock, which is this machine's. */
    reach: async (what: string, subject: Subject, fault: Fault, since: Date, patience = PATIENCE_MS) => {
      const late = Date.now() - since.getTime();
      took[what] = Math.round(
        late + (await untilRight(request, origins, publicSurfaces(subject), fault, patience)),
      );
    },
    tell: () => process.stdout.write(`milliseconds until all were right: ${JSON.stringify(took)}\n`),
  };
}
