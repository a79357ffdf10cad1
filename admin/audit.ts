import { type Command, InvalidArgumentError } from "commander";
import { findingLine, type Head, headOf } from "@/lib/audit/findings";
import { beginExport, type ExportFormat, exportLog } from "@/lib/audit/search/export";
import { logFilter } from "@/lib/audit/search/filter";
import { verifyChain } from "@/lib/audit/verify";
import { chainHead } from "@/lib/audit/verify/rows";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { invalid } from "@/lib/core/errors";
import { progress } from "./progress";

function head(text: string): Head {
  const found = headOf(text);
  if (!found) throw new InvalidArgumentError("Give POSITION:HASH, as the desk's ledger prints it.");
  return found;
}

async function verify({
  since,
  json,
  limit,
}: {
  since?: Head;
  json?: boolean;
  limit: number;
}): Promise<void> {
  const start = since?.position ?? 0;
  const total = Math.max(((await chainHead())?.position ?? 0) - start, 0);
  const tell = progress("Links", total);
  const found = await verifyChain({ ...(since && { since }), limit }, (done) => tell(Math.min(done, total)));
  if (json) process.stdout.write(`${JSON.stringify({ sound: found.count === 0, ...found })}\n`);
  else {
    for (const finding of found.findings) process.stdout.write(`${findingLine(finding)}\n`);
    if (found.count > found.findings.length)
      process.stdout.write(`… and ${found.count - found.findings.length} more (--limit)\n`);
    process.stdout.write(
      `${found.count === 0 ? "The log is sound" : `The log was tampered with (${found.count})`}: ${found.checked.toLocaleString("en")} links followed, head ${found.head.position}:${found.head.hash}\n`,
    );
  }
  if (found.count > 0) process.exitCode = 1;
}

/** Waits while whoever reads the pipe is slower; whoever closes it early (head) ends the export. */
const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) =>
    process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
  );

async function exportTo({ format, ...rest }: { format: string } & Record<string, string>): Promise<void> {
  const parsed = logFilter.safeParse(rest);
  if (!parsed.success) throw invalid(parsed.error);
  if (format !== "ndjson" && format !== "csv") throw new InvalidArgumentError("--format is ndjson or csv.");
  const order = { filter: parsed.data, format: format as ExportFormat };
  await beginExport(SYSTEM, order, now());
  try {
    for await (const piece of exportLog(SYSTEM, { ...order, zone: "UTC" })) await write(piece);
  } catch (error) {
    if ((error as { code?: string }).code !== "EPIPE") throw error;
  }
}

const OUTSIDE = `
A line of ndjson carries position, hash and words. With the hash of the line one position before it (64 zeros before
position 1), the SHA-256 of that hash and the words, joined as UTF-8 text, is the hash:
  printf '%s%s' "$BEFORE" "$WORDS" | sha256sum
The words repeat every field of the event, so nothing but SHA-256 is needed to check an export.`;

/** Verbs about the log: audit verify, audit export. */
export function auditVerbs(program: Command): void {
  const audit = program.command("audit").description("the log of what everybody did");
  audit
    .command("verify")
    .description(
      "follow the hash chain and name every altered, removed or reordered event; exit 1 if there is one",
    )
    .option("--since <POSITION:HASH>", "a head kept outside: only what came after it is followed", head)
    .option(
      "--limit <n>",
      "findings that are printed",
      (text) => Math.max(Number.parseInt(text, 10) || 100, 1),
      100,
    )
    .option("--json", "one line of JSON")
    .action(verify);
  audit
    .command("export")
    .description("write the log to standard output, newest first; the export is itself an event")
    .option("--format <format>", "ndjson or csv", "ndjson")
    .option("--from <yyyy-mm-dd>", "first day (UTC)")
    .option("--until <yyyy-mm-dd>", "last day (UTC)")
    .option("--person <words>", "by whom")
    .option("--about <words>", "words of a headline or name")
    .addHelpText("after", OUTSIDE)
    .action(exportTo);
}
