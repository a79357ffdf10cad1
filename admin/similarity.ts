import type { Command } from "commander";
import { now } from "@/lib/core/clock";
import { allReleases, indexReleases } from "@/lib/releases/near-duplicates";
import { groupTexts } from "@/lib/stories/grouping";
import { mergeCopies } from "@/lib/wire/items/merging";
import { allWireItems, indexWireItems } from "@/lib/wire/items/similar";

async function takeReleases(ids: string[]): Promise<void> {
  await indexReleases(ids);
  await groupTexts("release", ids, now());
}

async function takeWireItems(ids: string[]): Promise<void> {
  await indexWireItems(ids);
  await groupTexts("wire", ids, now());
  await mergeCopies(ids, now());
}

async function reindex(): Promise<void> {
  const tell = (name: string) => (done: number) =>
    process.stderr.write(`\r${done.toLocaleString("en")} ${name}`);
  const end = (name: string, count: number) => {
    process.stderr.write("\r");
    process.stdout.write(`${count.toLocaleString("en")} ${name} indexed and put into their stories\n`);
  };
  end("releases", await allReleases(takeReleases, tell("releases")));
  end("wire items", await allWireItems(takeWireItems, tell("wire items")));
}

/** The verb reindex: the index of near-duplicates made anew, for texts that came before it did. */
export function similarityVerbs(program: Command): void {
  program
    .command("reindex")
    .description(
      "put every release that was handed in, and every wire item, into the index of near-duplicates and into the stories they tell",
    )
    .action(reindex);
}
