import "server-only";
import { log } from "@/lib/core/log";
import { suppressAddress } from "../suppressions";
import type { Outcome } from "./answers";
import { restDomain } from "./domains";
import type { Told } from "./step";

/** A failure of what follows from an answer does not undo the answer: it is logged, and the letter goes its way. */
const orLog = (what: string) => (err: unknown) => log.error({ err }, what);

/**
 * Does at once what an answer asks for beside being written down: a mailbox that does not exist gets nothing any more,
 * in anybody's name (E6); a domain that wants to be left alone is. @returns the state of the recipient.
 */
export async function heed(
  outcome: Outcome,
  { address, domain }: { address: string; domain: string },
  now: Date,
): Promise<Told["state"]> {
  if (outcome.kind === "accepted") return "accepted";
  if (outcome.kind === "unknown") return "uncertain";
  if (outcome.kind === "refused") {
    if (outcome.noMailbox)
      await suppressAddress({ address, reason: "bounce", detail: outcome.answer }, now).catch(
        orLog("an address could not be suppressed"),
      );
    return "refused";
  }
  if (outcome.of === "domain")
    await restDomain(domain, outcome.answer).catch(orLog("a domain could not be let rest"));
  return "waiting";
}
