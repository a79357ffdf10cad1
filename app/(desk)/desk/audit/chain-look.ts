import type { ChainLook } from "@/components/audit/chain-panel";
import type { chainState } from "@/lib/audit/checks";
import { momentWords } from "@/lib/core/moment";

/** The state of the chain as the page shows it. */
export function chainLook(
  { head, last, running }: Awaited<ReturnType<typeof chainState>>,
  zone: string,
): ChainLook {
  return {
    head: head && `${head.position}:${head.hash}`,
    last: last && {
      words: `checked up to no. ${last.head.position.toLocaleString("en")} on ${momentWords(last.finishedAt ?? last.askedAt, zone)}, asked for by ${last.askedByName}.`,
      count: last.count,
      findings: last.findings.slice(0, 20),
    },
    running: running && { done: running.done, total: running.total },
  };
}
