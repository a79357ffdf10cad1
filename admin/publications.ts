import type { Command } from "commander";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { invalid } from "@/lib/core/errors";
import { addPublication } from "@/lib/publications/commands";
import { publications } from "@/lib/publications/queries";
import { newPublication } from "@/lib/publications/schema";

const many = (value: string, before: string[]) => [...before, value];

/** "business=Business & Harbor", or a slug alone. */
function sectionOf(text: string): { slug: string; name: string } {
  const [slug = "", name] = text.split("=");
  return { slug, name: name ?? slug.charAt(0).toUpperCase() + slug.slice(1) };
}

async function add({
  host,
  section,
  accent,
  accentDark,
  ...rest
}: Record<string, string> & { host: string[]; section: string[] }) {
  const parsed = newPublication.safeParse({
    ...rest,
    hostnames: host,
    sections: section.map(sectionOf),
    theme: { accent, accentDark },
  });
  if (!parsed.success) throw invalid(parsed.error);
  process.stdout.write(`${(await addPublication(SYSTEM, parsed.data, now())).id}\n`);
}

async function list() {
  for (const each of await publications())
    process.stdout.write(
      `${each.slug}  ${each.name}  ${each.hostnames.join(", ") || "(every other host)"}  ${each.sections.map((section) => section.slug).join(", ")}\n`,
    );
}

/** Verbs about titles: publication add, list. */
export function publicationVerbs(program: Command): void {
  const publication = program.command("publication").description("the titles of this deployment");
  publication
    .command("add")
    .description("add a title, or change it (by slug); the first one answers on unknown hosts")
    .requiredOption("--slug <slug>", "its name here")
    .requiredOption("--name <name>", "the nameplate")
    .requiredOption("--place <town>", "where it appears")
    .requiredOption("--time-zone <zone>", "such as America/Chicago")
    .option("--host <name>", "a hostname it answers on (repeatable)", many, [])
    .option("--section <slug=Name>", "a section, in order (repeatable)", many, [])
    .option("--tagline <text>", "beside the nameplate", "")
    .option("--about <text>", "for the page about the title", "")
    .option("--language <tag>", "of its pages (BCP 47)", "en")
    .option("--accent <colour>", "CSS colour on light paper", "#7a1f1f")
    .option("--accent-dark <colour>", "CSS colour on dark paper", "#e59a8f")
    .action(add);
  publication.command("list").description("list the titles").action(list);
}
