// Asks for an item's page and reads it as a browser would, for tests.
import { DomUtils, parseDocument } from "htmlparser2";
import { hasScript } from "@/lib/core/data-block";
import { newsPath } from "@/lib/core/paths";
import { ask } from "./ask";

type Item = { id: string; slug: string };
type Marked = ReturnType<typeof parseDocument>["children"][number];

export const itemPageOf = (host: string, item: Item): Promise<Response> =>
  ask(host, "/news/[id]/[slug]/route.tsx", { id: item.id, slug: item.slug }, newsPath(item));

const textOf = (found: Marked | null) => (found ? DomUtils.textContent(found) : "");

/** The words of some HTML without any white space between them. */
export const lettersOf = (html: string): string =>
  DomUtils.textContent(parseDocument(html)).replace(/\s+/g, "");

/** What a reader finds: `letters` are those of the story, its credit and what belongs to it. */
export async function readItemPage(host: string, item: Item) {
  const response = await itemPageOf(host, item);
  const html = await response.text();
  const { children } = parseDocument(html);
  const one = (test: Parameters<typeof DomUtils.findOne>[0]) => DomUtils.findOne(test, children);
  const original = one((each) => each.name === "a" && textOf(each) === "Read the original");
  return {
    status: response.status,
    scripts: hasScript(html),
    title: textOf(one((each) => each.name === "h1")),
    agency: textOf(one((each) => each.attribs.class === "credited")),
    original: original?.attribs.href ?? "",
    letters: textOf(one((each) => each.attribs.class === "item-body")).replace(/\s+/g, ""),
  };
}
