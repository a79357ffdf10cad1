import type { Command } from "commander";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { pollSource } from "@/lib/wire/fetching/poll";
import { type SourceView, sourceList } from "@/lib/wire/sources/queries";
import { sourceId } from "./sources";

const AT_ONCE = 4;

async function pollAll(sources: SourceView[]): Promise<number> {
  const waiting = [...sources];
  let failed = 0;
  const worker = async () => {
    for (let source = waiting.shift(); source; source = waiting.shift()) {
      const { outcome, created, updated } = await pollSource(source.id, now);
      if (outcome === "failed") failed++;
      process.stdout.write(`${source.slug}: ${outcome}, ${created} new, ${updated} changed\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return failed;
}

async function ingest({ source }: { source?: string }): Promise<void> {
  const only = source ? await sourceId(source) : null;
  const sources = (await sourceList(SYSTEM)).filter((each) =>
    only ? each.id === only : each.status === "active",
  );
  const failed = await pollAll(sources);
  if (failed === 0) return;
  process.stderr.write(`${failed} of ${sources.length} sources failed; “source list” shows why.\n`);
  process.exitCode = 1;
}

/** The verb ingest. */
export function ingestVerb(program: Command): void {
  program
    .command("ingest")
    .description("poll all active feeds now, or one")
    .option("--source <slug>", "only this one")
    .action(ingest);
}
