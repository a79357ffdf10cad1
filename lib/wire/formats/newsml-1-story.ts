import type { Draft, Marked } from "../reading/draft";
import { type Body, bodyOf } from "./g2-body";
import { attribute, descendants, kid, kids, kidText } from "./local-names";
import { bylineOf, itemTypeOf, localCode, topicOf } from "./news-codes";
import { pictureAmong } from "./newsml-1-picture";
import { textOf, type XmlNode } from "./xml-node";

const MOST = 2000;

type Story = Pick<
  Draft,
  | "title"
  | "summary"
  | "content"
  | "authors"
  | "categories"
  | "topics"
  | "image"
  | "rights"
  | "usageTerms"
  | "language"
  | "place"
  | "itemType"
>;

/** What the NewsComponents of a NewsML 1 item say together; of several languages the first one's. */
export function storyOf(item: XmlNode, base: string): Story {
  const components = withInner(item);
  const language = languageOf(components);
  const own = components.filter((one) => primary(languageTagOf(one, language)) === primary(language));
  const lines = own.flatMap((one) => kids(one, "newslines"));
  const line = (name: string) => lines.map((one) => kidText(one, name)).find((text) => text !== "") ?? "";
  const described = own.flatMap((one) => kids(one, "descriptivemetadata", "descriptivemetada"));
  const body = textBody(own, language);
  const image = pictureAmong(own, base, {
    alt: line("headline"),
    caption: contentOfRole(own, /^caption/),
    credit: line("creditline"),
  });
  const topics = described.flatMap((one) => kids(one, "subjectcode").flatMap((code) => subjectsIn(code)));
  return {
    title: {
      text: line("headline") || contentOfRole(own, /^(title|headline)$/) || body.headline || line("slugline"),
      kind: "guess",
    },
    summary: summaryOf(own, body),
    content: body.content,
    authors: authorsOf(line("byline"), own, body),
    categories: [...names(own, topics), ...lines.flatMap((one) => kids(one, "keywordline").map(textOf))],
    topics: topics.map((code) => topicOf(code)).filter((topic) => topic !== ""),
    image,
    rights: line("copyrightline") || body.nitf?.rights || "",
    usageTerms: line("rightsline"),
    language: body.language || language || attribute(item, "xml:lang"),
    place: placeOf(described) || body.nitf?.place || "",
    itemType: body.content.text === "" && image ? "picture" : mediaType(own, body),
  };
}

/** The item's NewsComponents, each before those within it. */
function withInner(item: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  const waiting = kids(item, "newscomponent").reverse();
  for (let next = waiting.pop(); next && found.length < MOST; next = waiting.pop()) {
    found.push(next);
    waiting.push(...kids(next, "newscomponent", "newsitem").reverse());
  }
  return found;
}

function languageOf(components: XmlNode[]): string {
  for (const one of components) {
    const stated =
      attribute(kid(one, "descriptivemetadata", "language"), "FormalName") || attribute(one, "xml:lang");
    if (stated !== "") return stated;
  }
  return "";
}

const languageTagOf = (component: XmlNode, fallback: string) =>
  attribute(component, "xml:lang") ||
  attribute(kid(component, "descriptivemetadata", "language"), "FormalName") ||
  fallback;

const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];

const roleOf = (component: XmlNode) => localCode(attribute(kid(component, "role"), "FormalName"));
const NO_BODY = /^(title|headline|lead|abstract|summary|caption|thumbnail|preview|quicklook|credit|keyword)/;

/** The text: of a component called main or body before others, never of one that holds a title or a caption. */
function textBody(components: XmlNode[], language: string): Body {
  const texts = components.filter((one) => !NO_BODY.test(roleOf(one)));
  const ranked = texts.sort(
    (a, b) => Number(/^(main|body)/.test(roleOf(b))) - Number(/^(main|body)/.test(roleOf(a))),
  );
  const contents = ranked
    .flatMap((one) => kids(one, "contentitem"))
    .flatMap((one) => kids(one, "datacontent"));
  return bodyOf(contents, language);
}

function contentOfRole(components: XmlNode[], role: RegExp): string {
  const holders = components.filter((one) => role.test(roleOf(one)));
  const texts = holders.map((one) => textOf(kid(one, "contentitem", "datacontent")).trim());
  return texts.find((text) => text !== "") ?? "";
}

function summaryOf(components: XmlNode[], { nitf }: Body): Marked {
  const stated = contentOfRole(components, /^(lead|abstract|summary|caption)$/);
  return stated !== "" ? { text: stated, kind: "guess" } : { text: nitf?.abstract ?? "", kind: "html" };
}

function authorsOf(byline: string, components: XmlNode[], { nitf }: Body): string[] {
  if (byline !== "") return [bylineOf(byline)];
  if (nitf?.byline.some((line) => /\S/.test(line))) return nitf.byline;
  const people = (name: string) =>
    components
      .flatMap((one) => kids(kid(one, "administrativemetadata"), name).flatMap((room) => kids(room, "party")))
      .map((party) => attribute(party, "FormalName"))
      .filter((one) => one !== "");
  return people("creator");
}

/** SubjectMatter, SubjectDetail and whatever else of a SubjectCode gives a code. */
function subjectsIn(code: XmlNode): string[] {
  return kids(code, "subject", "subjectmatter", "subjectdetail", "subjectqualifier").map((one) =>
    attribute(one, "FormalName"),
  );
}

/** The names that a TopicSet within the item gives its codes. */
function names(components: XmlNode[], codes: string[]): string[] {
  const topics = components.flatMap((one) => kids(one, "topicset").flatMap((set) => kids(set, "topic")));
  const used = new Set(codes);
  const wanted = topics.filter((topic) => used.has(kidText(topic, "formalname")));
  return wanted.map((topic) => {
    const names = kids(topic, "description").filter((one) => !/category/i.test(attribute(one, "Variant")));
    const english = names.find((one) => /^en/i.test(attribute(one, "xml:lang")));
    return textOf(english ?? names[0]);
  });
}

function placeOf(described: XmlNode[]): string {
  const locations = described.flatMap((one) => kids(one, "location"));
  const properties = locations.flatMap((one) => descendants(one, 20, "property"));
  const city = properties.find(
    (one) => localCode(attribute(one, "FormalName")) === "city" && attribute(one, "Value") !== "",
  );
  return attribute(city, "Value");
}

function mediaType(components: XmlNode[], body: Body): string {
  if (body.content.text !== "") return "text";
  const contents = components.flatMap((one) => kids(one, "contentitem"));
  const types = contents.map((one) => localCode(attribute(kid(one, "mediatype"), "FormalName")));
  return itemTypeOf(types.find((type) => /^(photo|picture|graphic|video|audio)/.test(type)) ?? "text");
}
