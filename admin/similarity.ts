import type { Command } from "commander";
import { indexAllReleases } from "@/lib/releases/near-duplicates";
import { indexAllWireItems } from "@/lib/wire/similar";

type Batches = (progress: (done: number) => void) => Promise<number>;

async function reindex(): Promise<void> {
  const sources: [string, Batches][] = [
    ["releases", indexAllReleases],
    ["wire items", indexAllWireItems],
  ];
  for (const [name, batches] of sources) {
    const count = await batches((done) => process.stderr.write(`\r${done.toLocaleString("en")} ${name}`));
    process.stderr.write("\r");
    process.stdout.write(`${count.toLocaleString("en")} ${name} indexed\n`);
  }
}

/** The verb reindex: the index of near-duplicates made anew, for texts that came before it did. */
export function similarityVerbs(program: Command): void {
  program
    .command("reindex")
    .description(
      "put every release that was handed in, and every wire item, into the index of near-duplicates",
    )
    .action(reindex);
}
