import type { Command } from "commander";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { publicUrl } from "@/lib/core/env";
import { invalid, notFound } from "@/lib/core/errors";
import { isPublicTarget } from "@/lib/core/post";
import { hubStandings } from "@/lib/news/hubs/queries";
import { addPublication } from "@/lib/publications/commands";
import { setHub } from "@/lib/publications/hub";
import { indexNowStandings, setIndexNow } from "@/lib/publications/index-now";
import { publications } from "@/lib/publications/queries";
import { newPublication, titleAddress } from "@/lib/publications/schema";

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
  paper,
  nameplate,
  lettering,
  headlines,
  ...rest
}: Record<string, string> & { host: string[]; section: string[] }) {
  const parsed = newPublication.safeParse({
    ...rest,
    hostnames: host,
    sections: section.map(sectionOf),
    theme: { accent, accentDark, paper, nameplate, lettering, headlines },
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

async function indexNow(slug: string, url?: string) {
  if (url !== undefined) {
    const parsed = titleAddress.safeParse({ slug, url: url === "none" ? "" : url });
    if (!parsed.success) throw invalid(parsed.error);
    await setIndexNow(SYSTEM, parsed.data, now());
  }
  const title = (await indexNowStandings(SYSTEM)).find((each) => each.slug === slug);
  if (!title) throw notFound("That title");
  const told = `told ${title.toldAt?.toISOString() ?? "of nothing yet"}`;
  process.stdout.write(title.url ? `${title.url}  ${told}  ${title.trouble}\n` : "no search engines\n");
}

async function hub(slug: string, url?: string) {
  if (url !== undefined) {
    const parsed = titleAddress.safeParse({ slug, url: url === "none" ? "" : url });
    if (!parsed.success) throw invalid(parsed.error);
    await setHub(SYSTEM, parsed.data, now());
  }
  const title = (await hubStandings(SYSTEM)).find((each) => each.slug === slug);
  if (!title) throw notFound("That title");
  const { hubUrl, trouble, waiting, toldAt } = title;
  process.stdout.write(
    hubUrl
      ? `${hubUrl}  told ${toldAt?.toISOString() ?? "of nothing yet"}, ${waiting} feeds waiting${trouble ? `  ${trouble}` : ""}\n`
      : "no hub\n",
  );
  if (hubUrl && !isPublicTarget(publicUrl()))
    process.stderr.write(`A hub cannot fetch feeds from ${publicUrl()}: set PUBLIC_URL.\n`);
}

/** Verbs about titles: publication add, list, hub, index-now. */
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
    .option("--paper <name>", "cream, white, cool or rose", "cream")
    .option("--nameplate <name>", "centred, flush or band", "centred")
    .option("--lettering <name>", "of the nameplate: roman, italic or capitals", "roman")
    .option("--headlines <name>", "serif, slab or sans", "serif")
    .action(add);
  publication
    .command("hub")
    .description("show or set the WebSub hub that is told when a title's feeds change")
    .argument("<slug>", "the title")
    .argument("[url]", "the hub's address, or none")
    .action(hub);
  publication
    .command("index-now")
    .description("show or set where search engines are told of a title's news (IndexNow)")
    .argument("<slug>", "the title")
    .argument("[url]", "such as https://api.indexnow.org/indexnow, or none")
    .action(indexNow);
  publication.command("list").description("list the titles").action(list);
}
