import type { Draft, Marked } from "../reading/draft";
import { type Body, bodyOf } from "./g2-body";
import { pictureOfItem } from "./g2-picture";
import { rightsOf } from "./g2-rights";
import { subjectsOf } from "./g2-subjects";
import { byRole, conceptName, inLanguage, markedOf } from "./g2-text";
import { attribute, byName, kid, kids, kidText } from "./local-names";
import { bylineOf, embargoOf, itemTypeOf, statusOf, wholeNumber } from "./news-codes";
import { textOf, type XmlNode } from "./xml-node";

/** What a message says for all of its items. */
export type Message = { base: string; language: string; aliases: Map<string, string> };

/** The properties of these names in the item's metadata, of several languages its own. */
type Own = (...names: string[]) => XmlNode[];

/** A NewsML-G2 newsItem or packageItem; `body` is the text of the latter. */
export function draftOf(item: XmlNode, message: Message, written?: Body): Draft {
  const meta = kid(item, "itemmeta");
  const contents = kids(item, "contentmeta");
  const language = languageOf(item, contents) || message.language;
  const body = written ?? bodyOf(kids(kid(item, "contentset"), "inlinexml", "inlinedata"), language);
  const status = kid(meta, "pubstatus");
  const embargo = kid(meta, "embargoed");
  const type = itemTypeOf(codeOf(kid(meta, "itemclass")));
  const properties = byName(contents);
  const own: Own = (...names) => {
    const found = names.flatMap((name) => properties.get(name) ?? []);
    return found.length > 1 ? inLanguage(found, language) : found;
  };
  const created =
    kidText(meta, "firstcreated") || (isRecorded(type) ? "" : textOf(own("contentcreated")[0]).trim());
  const version = kidText(meta, "versioncreated");
  const described = summaryOf(own("description"), type);
  return {
    guid: attribute(item, "guid"),
    url: addressOf(item, meta),
    base: message.base,
    title: titleOf(own("headline"), meta, body, language, textOf(own("slugline")[0])),
    summary: described ? markedOf(described) : { text: body.nitf?.abstract ?? "", kind: "html" },
    content: body.content,
    published: created || version || textOf(own("contentmodified")[0]),
    updated: version,
    authors: authorsOf(own, body, language),
    ...subjectsOf(item, contents, language, message.aliases),
    image: pictureOfItem(item, message.base, language),
    ...rightsOf(item, language),
    ...embargoOf(
      statusOf(codeOf(status)),
      attribute(embargo, "xsi:nil") === "true" ? "unknown" : textOf(embargo),
    ),
    version: wholeNumber(attribute(item, "version"), 0),
    language: body.language || language,
    place:
      own("located")
        .map((one) => conceptName(one, language))
        .find((name) => name !== "") ??
      body.nitf?.place ??
      "",
    itemType: type,
    urgency: wholeNumber(textOf(own("urgency")[0]), 1),
  };
}

/** The code of a controlled value: its QCode, its address or its literal. */
export function codeOf(node: XmlNode | undefined): string {
  return attribute(node, "qcode") || attribute(node, "uri") || attribute(node, "literal");
}

/** Of a recording `contentCreated` is when it was made: an archive's picture is not news of its year. */
const isRecorded = (type: string) => /^(picture|graphic|video|audio|animation)$/.test(type);

/** The language of the content where one is stated, that of the item where it is among several. */
function languageOf(item: XmlNode, contents: XmlNode[]): string {
  const tags = contents.flatMap((room) =>
    kids(room, "language").map((one) => attribute(one, "tag") || codeOf(one)),
  );
  const stated = attribute(item, "xml:lang");
  const same = (tag: string) => tag.toLowerCase().split("-")[0] === stated.toLowerCase().split("-")[0];
  const own = tags.filter((tag) => tag !== "");
  return own.length === 0 ? stated : (own.find(same) ?? own[0]!);
}

const NO_TITLE = /sub|short|deck|kicker|alt|seo|social/;

function titleOf(
  headlines: XmlNode[],
  meta: XmlNode | undefined,
  body: Body,
  language: string,
  slug: string,
): Marked {
  const headline = byRole(headlines, ["main", "headline", "title", ""], NO_TITLE)[0];
  const title = inLanguage(kids(meta, "title"), language)
    .map(textOf)
    .find((text) => /\S/.test(text));
  return { text: textOf(headline) || body.headline || title || slug, kind: "guess" };
}

/** A picture's caption, a story's summary; a shot list or a script only when there is nothing else. */
function summaryOf(descriptions: XmlNode[], type: string): XmlNode | undefined {
  const first = isRecorded(type)
    ? ["caption", "summary", ""]
    : ["summary", "abstract", "lead", "intro", "", "caption"];
  return byRole(descriptions, first, /script|shotlist|credit|writer|note|alt/)[0];
}

function authorsOf(own: Own, { nitf }: Body, language: string): string[] {
  const lines = own("by", "byline")
    .map((one) => bylineOf(textOf(one)))
    .filter((line) => /\S/.test(line));
  if (lines.length > 0) return lines;
  if (nitf?.byline.some((line) => /\S/.test(line))) return nitf.byline;
  const people = (name: string) =>
    own(name)
      .map((one) => conceptName(one, language))
      .filter((text) => text !== "");
  const creators = people("creator");
  return creators.length > 0 ? creators : people("contributor");
}

const OWN_PAGE = /^(canonical|alternate|permalink|web|website|webpage|url|self|isshownat|publishedat)$/;

/** Where the item can be read: a link that says so, an identifier of the web, or a guid that is an address. */
function addressOf(item: XmlNode, meta: XmlNode | undefined): string {
  const links = kids(meta, "link").filter((link) => OWN_PAGE.test(relationOf(link)));
  const pages = kids(kid(item, "contentset"), "remotecontent").filter((one) =>
    /html/i.test(attribute(one, "contenttype")),
  );
  const ids = kids(kid(item, "contentmeta"), "altid").map((one) => textOf(one).trim());
  const candidates = [
    ...[...links, ...pages].map((one) => attribute(one, "href")),
    ...ids,
    attribute(item, "guid"),
  ];
  return candidates.find((candidate) => /^https?:\/\//i.test(candidate)) ?? "";
}

export function relationOf(link: XmlNode): string {
  const relation = attribute(link, "rel") || attribute(link, "reluri");
  return relation.toLowerCase().replace(/^.*[:/#]/, "");
}
