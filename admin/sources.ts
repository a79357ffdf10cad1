import { readFileSync } from "node:fs";
import { type Command, InvalidArgumentError, Option } from "commander";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { invalid, notFound } from "@/lib/core/errors";
import { wireRouting } from "@/lib/wire/routing/schema";
import { applyRouting, archiveSource } from "@/lib/wire/sources/archive";
import { addSource, setSourceStatus, updateSource } from "@/lib/wire/sources/commands";
import { sourceDetail, sourceList } from "@/lib/wire/sources/queries";
import { wireSourceInput } from "@/lib/wire/sources/schema";

type Route = { publication: string; section: string };

function route(text: string, before: Route[]): Route[] {
  const [publication, section, more] = text.split("/");
  if (!publication || !section || more !== undefined)
    throw new InvalidArgumentError("Write it as PUBLICATION/SECTION.");
  return [...before, { publication, section }];
}

/** The id of a source by its slug. @throws DomainError not_found */
export async function sourceId(slug: string): Promise<string> {
  const found = (await sourceList(SYSTEM)).find((each) => each.slug === slug);
  if (!found) throw notFound(`The source ${slug}`);
  return found.id;
}

type Added = Record<string, unknown> & {
  hold?: true;
  interval: string;
  route: Route[];
  expireAfter?: string;
  index?: boolean;
  rules?: string;
};

/** Rules as they are written in a file: JSON, as the API takes them. */
function rulesIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new InvalidArgumentError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

async function add({ hold, interval, route: routes, expireAfter, rules, index, ...rest }: Added) {
  const parsed = wireSourceInput.safeParse({
    ...rest,
    autoPublish: !hold,
    noIndex: index === false,
    intervalSeconds: Number(interval),
    ...(expireAfter ? { expireAfterHours: Number(expireAfter) } : {}),
    ...(rules ? { routing: rulesIn(rules) } : {}),
    routes,
  });
  if (!parsed.success) throw invalid(parsed.error);
  process.stdout.write(`${(await addSource(SYSTEM, parsed.data, now())).id}\n`);
}

async function list({ json }: { json?: true }) {
  for (const source of await sourceList(SYSTEM)) {
    const trouble = source.failures ? `  ${source.failures} failures: ${source.lastError ?? ""}` : "";
    const line = `${source.slug}  ${source.status}  ${source.url}${trouble}`;
    process.stdout.write(`${json ? JSON.stringify(source) : line}\n`);
  }
}

/** Shows a source's rules, or takes new ones from a file. */
async function rules(slug: string, { set, apply }: { set?: string; apply?: true }) {
  const id = await sourceId(slug);
  if (set) {
    const routing = wireRouting.safeParse(rulesIn(set));
    if (!routing.success) throw invalid(routing.error);
    await updateSource(SYSTEM, id, { routing: routing.data }, now());
  }
  if (apply) await applyRouting(SYSTEM, id, now());
  const { routing } = await sourceDetail(SYSTEM, id);
  process.stdout.write(`${JSON.stringify(wireRouting.parse(routing), null, 2)}\n`);
}

/** Verbs about agencies' feeds: source add, list, pause, resume, archive, rules. */
export function sourceVerbs(program: Command): void {
  const source = program.command("source").description("agencies' feeds");
  source
    .command("add")
    .description("add a feed; its first poll is due at once; prints its id")
    .requiredOption("--slug <slug>", "its name here")
    .requiredOption("--name <name>", "the agency as readers see it")
    .requiredOption("--url <address>", "of the feed")
    .option("--homepage <address>", "of the agency")
    .addOption(
      new Option("--rights <extent>", "what may be shown")
        .choices(["full", "excerpt", "headline"])
        .default("full"),
    )
    .option("--rights-note <text>", "shown with its items")
    .option("--attribution <line>", "how it is named below its items; {author} and {agency} are filled in")
    .option("--licence <name>", "SPDX identifier or address, shown with its items")
    .option("--expire-after <hours>", "its items leave by themselves")
    .option("--no-index", "ask search engines to leave its items out")
    .option("--rules <file>", "JSON of rules that place, hold or drop its items")
    .option("--interval <seconds>", "between polls", "900")
    .option("--route <publication/section>", "where its items go (repeatable)", route, [])
    .option("--hold", "not trusted: keep each item for the wire desk instead of publishing it as it comes")
    .action(add);
  source
    .command("list")
    .description("all feeds, those in trouble first")
    .option("--json", "one JSON line each")
    .action(list);
  source
    .command("archive")
    .argument("<slug>")
    .description("end a feed; what was published stays")
    .action(async (slug: string) => archiveSource(SYSTEM, await sourceId(slug), now()));
  source
    .command("rules")
    .argument("<slug>")
    .description("show the rules of a feed as JSON, or take new ones")
    .option("--set <file>", "JSON, as it is shown")
    .option("--apply", "judge anew what is held")
    .action(rules);
  for (const [verb, status] of [
    ["pause", "paused"],
    ["resume", "active"],
  ] as const)
    source
      .command(verb)
      .argument("<slug>")
      .description(`${verb} polling; what was published stays`)
      .action(async (slug: string) => setSourceStatus(SYSTEM, await sourceId(slug), status, now()));
}
