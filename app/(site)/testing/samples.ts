// What agencies' real files say of their stories, read in the simplest way there is: to hold the site against.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { lettersOf } from "./item-page";

const ROOT = path.resolve(process.cwd(), "../shared/samples");

/**
 * A story as its file tells it; `at` is an instant in ISO 8601, or "" where the file gives none, `paragraphs`
 * are those of its text but for captions, in letters without white space.
 */
export type Told = { title: string; link: string; at: string; paragraphs: string[] };

/** The files of ../shared/samples with one of these endings, by their path there; none where it is absent. */
export function sampleFiles(folder: string, ending: RegExp): string[] {
  if (!existsSync(path.join(ROOT, folder))) {
    console.info(`The real files of ../shared/samples/${folder} are not here: tests on them are skipped.`);
    return [];
  }
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => path.join(folder, name))
    .sort();
}

export const sampleBytes = (name: string): Buffer => readFileSync(path.join(ROOT, name));

const line = (text: string) => text.replace(/\s+/g, " ").trim();
const web = (address: string) => (/^https?:/.test(address) ? new URL(address).href : "");
const words = (markup: string) =>
  line(DomUtils.textContent(parseDocument(markup.replace(/<\/?(p|br)\b/g, " $&"))));

function paragraphsOf(html: string): string[] {
  const told = html.replace(/<(style|figcaption)\b.*?<\/\1>/gs, "");
  const found = [...told.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)].map(([, inner]) => lettersOf(inner!));
  return (found.length > 0 ? found : [lettersOf(told)]).filter((letters) => letters !== "");
}

/** The start of a text, whole words of up to 100 characters: the name of what has no title. */
function opening(text: string): string {
  if (text.length <= 100) return text;
  let start = "";
  for (const word of text.split(" "))
    if (`${start} ${word}`.trim().length <= 100) start = `${start} ${word}`.trim();
    else break;
  return `${start}…`;
}

/** The instant of an RFC 822 or ISO date or of Unix time; UTC where no zone is named. */
function instant(date: string): string {
  if (date === "") return "";
  if (/^\d{10}$/.test(date)) return new Date(Number(date) * 1000).toISOString();
  const zoned = /(Z|[A-Z]{3}|[+-]\d\d:?\d\d)$/.test(date) || /^\d{4}-\d\d-\d\d$/.test(date);
  return new Date(zoned ? date : `${date} UTC`).toISOString();
}

/** The one story of a ninjs file, whatever the case of its properties. */
export function ninjsTold(json: string): Told & { expires: string } {
  const story = Object.fromEntries(
    Object.entries(JSON.parse(json) as Record<string, unknown>).map(([key, value]) => [
      key.toLowerCase(),
      value,
    ]),
  );
  const headlines = (story.headlines ?? []) as { role?: string; value: string }[];
  const main = headlines.find((one) => one.role === "main") ?? headlines[0];
  const title = main?.value ?? story.headline ?? story.title ?? story.headline_test_text;
  const date = story.firstcreated ?? story.versioncreated ?? story.contentcreated ?? "";
  const bodies = (story.bodies ?? []) as Record<string, string>[];
  const html = bodies.find((one) => /html/.test(`${one.contenttype}${one.contentType}`))?.value;
  return {
    paragraphs: paragraphsOf(html ?? String(story.body_xhtml ?? story.body_text ?? "")),
    title: line(String(title)),
    link: web(String(story.uri)),
    at: instant(String(date)),
    expires: instant(String(story.expires ?? "")),
  };
}

/** The stories of an RSS, RDF or Atom file. */
export function feedTold(xml: string): Told[] {
  const tree = parseDocument(xml, { xmlMode: true });
  const stories = DomUtils.getElementsByTagName((name) => name === "item" || name === "entry", tree);
  return stories.map(({ children }) => {
    const all = (name: string) => DomUtils.getElementsByTagName(name, children, false);
    const text = (...names: string[]) =>
      names
        .map((name) =>
          line(
            all(name)
              .map((one) => DomUtils.textContent(one))
              .join(""),
          ),
        )
        .find(Boolean) ?? "";
    const link = all("link").find((one) => (one.attribs.rel ?? "alternate") === "alternate");
    const markup = (name: string) =>
      all(name)
        .map((one) => (one.attribs.type === "xhtml" ? DomUtils.getInnerHTML : DomUtils.textContent)(one))
        .join("");
    return {
      paragraphs: paragraphsOf(markup("content:encoded") || markup("content") || markup("description")),
      title: words(text("title")) || opening(words(text("description"))),
      link: web(link?.attribs.href ?? (text("link") || text("guid"))),
      at: instant(text("pubDate", "dc:date", "published", "issued", "updated")),
    };
  });
}
