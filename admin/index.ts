// The operator's tool: npm run admin -- <verb> …
import { Command } from "commander";
import { accountVerbs } from "./accounts";
import { auditVerbs } from "./audit";
import { digestVerb } from "./digest";
import { ingestVerb } from "./ingest";
import { loadVerb } from "./load";
import { finish } from "./outcome";
import { publicationVerbs } from "./publications";
import { similarityVerbs } from "./similarity";
import { sourceVerbs } from "./sources";
import { wireVerbs } from "./wire";

const program = new Command("npm run admin --")
  .description("Dateline's operator's tool. Every verb has --help.")
  .showHelpAfterError("(--help tells more)");
accountVerbs(program);
auditVerbs(program);
publicationVerbs(program);
sourceVerbs(program);
ingestVerb(program);
digestVerb(program);
wireVerbs(program);
loadVerb(program);
similarityVerbs(program);

/** Only what a verb opened is closed: `wire parse` never meets a database. */
async function close(): Promise<void> {
  await (
    globalThis as { datelinePrisma?: { $disconnect: () => Promise<void> } }
  ).datelinePrisma?.$disconnect();
}

await finish(program.parseAsync(), close);
