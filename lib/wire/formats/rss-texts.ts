import { childText, element, innerHtml, textOf, type XmlNode } from "./xml-node";
import { mediaText } from "./xml-picture";

export type RssTexts = {
  summary: string;
  content: string;
  /** The element the story stands in; undefined when the item has no text. */
  source?: XmlNode;
};

const FULL = ["content:encoded", "content:item", "fullitem", "atom:content", "content"];
const SHORT = ["description", "dc:description", "dcterms:description", "dcterms:abstract", "abstract"];

/**
 * The short and the full text of an RSS item, as HTML. A body in XHTML's namespace stands for content:encoded;
 * beside a `summary`, the description is the story.
 */
export function textsOf(item: XmlNode): RssTexts {
  const full = first(item, FULL) ?? bodyOf(item);
  const short = first(item, SHORT);
  const summary = first(item, ["summary", "atom:summary"]);
  if (!full && short && summary?.name === "summary")
    return { summary: innerHtml(summary), content: innerHtml(short), source: short };
  return {
    summary: innerHtml(short) || innerHtml(summary) || spoken(item),
    content: innerHtml(full),
    source: full ?? short,
  };
}

function spoken(item: XmlNode): string {
  return (
    childText(item, "itunes:summary") ||
    mediaText(item, "media:description") ||
    childText(item, "itunes:subtitle")
  );
}

function bodyOf(item: XmlNode): XmlNode | undefined {
  return first(item, ["xhtml:body", "xhtml:div", "body"]);
}

/** The first of these children that holds more than white space. */
function first(item: XmlNode, names: string[]): XmlNode | undefined {
  for (const name of names) {
    const found = element(item, name);
    if (found && (/\S/.test(textOf(found)) || found.children.some((child) => typeof child !== "string")))
      return found;
  }
  return undefined;
}
