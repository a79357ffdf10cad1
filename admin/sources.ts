import { type Command, InvalidArgumentError, Option } from "commander";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { invalid, notFound } from "@/lib/core/errors";
import { sourceList } from "@/lib/wire/queries";
import { addSource, setSourceStatus } from "@/lib/wire/source-commands";
import { wireSourceInput } from "@/lib/wire/sources-schema";

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

async function add(options: Record<string, unknown> & { hold?: true; interval: string; route: Route[] }) {
  const { hold, interval, route: routes, ...rest } = options;
  const parsed = wireSourceInput.safeParse({
    ...rest,
    autoPublish: !hold,
    intervalSeconds: Number(interval),
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

/** Verbs about agencies' feeds: source add, list, pause, resume. */
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
      new Option("--rights <extent>", "what may be shown").choices(["full", "excerpt"]).default("full"),
    )
    .option("--rights-note <text>", "shown with its items")
    .option("--interval <seconds>", "between polls", "900")
    .option("--route <publication/section>", "where its items go (repeatable)", route, [])
    .option("--hold", "keep items for the wire desk instead of publishing them")
    .action(add);
  source
    .command("list")
    .description("all feeds, those in trouble first")
    .option("--json", "one JSON line each")
    .action(list);
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
