import type { Command } from "commander";
import { progress } from "./progress";
import { countFiles, type WireParseLine, wireParse } from "./wire-parse";

const inWords = ({ file, format, items, rejected, error }: WireParseLine) =>
  `${file}: ${error ?? `${format}, ${items.length} items${rejected > 0 ? `, ${rejected} unreadable` : ""}`}`;

/** Writes at the pace of whoever reads. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`))
    await new Promise((resolve) => process.stdout.once("drain", resolve));
}

async function parse(paths: string[], options: { json?: true; baseUrl?: string }): Promise<void> {
  const context = options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl };
  // A bar beside the results makes sense only when these go elsewhere.
  const shows = process.stderr.isTTY && !process.stdout.isTTY;
  const tell = shows ? progress("Files", await countFiles(paths)) : () => {};
  let done = 0;
  for await (const line of wireParse(paths, context)) {
    await print(options.json ? JSON.stringify(line) : inWords(line));
    tell(++done);
  }
}

/** The verb wire parse; needs no database. */
export function wireVerbs(program: Command): void {
  program
    .command("wire")
    .description("agencies' files")
    .command("parse")
    .description("read files and folders with the parser that ingest uses; one line for each file")
    .argument("<path...>", "files or folders")
    .option("--json", "lines of JSON")
    .option("--base-url <address>", "what relative links are relative to")
    .action(parse);
}
