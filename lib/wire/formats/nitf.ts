import { type Draft, languageTag } from "../reading/draft";
import { attribute, descendant, descendants, isNamed, kid, kids, kidText } from "./local-names";
import { bylineOf, earliest, embargoOf, isLater, statusOf, topicOf, wholeNumber } from "./news-codes";
import { nitfHtml } from "./nitf-html";
import { CUT_OFF, type XmlReader } from "./reader";
import { languageOf } from "./xml-base";
import { textOf, type XmlNode } from "./xml-node";

/** NITF 3.x: a document is one item. */
export const nitf: XmlReader = {
  accepts: (root) => isNamed(root, "nitf"),
  read(root, { baseUrl, asFound = false }) {
    const draft = draftOf(root, baseUrl);
    return {
      format: "nitf",
      feed: {
        title: "",
        link: "",
        language: languageTag(draft.language),
        ttlSeconds: null,
        hub: null,
        self: null,
      },
      entries: [root.ended || asFound ? draft : CUT_OFF],
    };
  },
};

function draftOf(root: XmlNode, base: string): Draft {
  const docdata = kid(root, "head", "docdata");
  const text = readNitf(root);
  const norm = (name: string) => attribute(descendant(docdata, name), "norm");
  const issued =
    norm("date.issue") || attribute(kid(root, "head", "pubdata"), "date.publication") || text.dated;
  const released = norm("date.release");
  const status = attribute(docdata, "management-status");
  const embargo = /embargo/i.test(status) || isLater(released, issued) ? released : "";
  const guid = attribute(kid(docdata, "doc-id"), "id-string") || attribute(kid(docdata, "du-key"), "key");
  return {
    guid,
    url: /^https?:/i.test(guid) ? guid : "",
    base,
    title: { text: text.headline || kidText(root, "head", "title"), kind: "guess" },
    summary: { text: text.abstract, kind: "html" },
    content: { text: text.html, kind: "html" },
    published: issued,
    updated: attribute(kids(kid(root, "head"), "revision-history").at(-1), "norm") || issued,
    authors: text.byline,
    categories: [...subjects(root).flatMap(namesOf), ...keywords(docdata)],
    topics: subjects(root).map((one) => topicOf(attribute(one, "tobject.subject.refnum"))),
    rights: text.rights || copyright(docdata),
    usageTerms: usageTerms(docdata),
    ...embargoOf(/embargo/i.test(status) && embargo !== "" ? "usable" : statusOf(status), embargo),
    version: wholeNumber(attribute(kid(docdata, "du-key"), "version"), 0),
    expires: earliest(norm("date.expire"), attribute(kid(docdata, "doc.rights"), "enddate")),
    language: attribute(root, "baselang") || (languageOf(root) ?? ""),
    place: text.place || attribute(kid(docdata, "evloc"), "city"),
    itemType: text.html === "" && descendant(root, "media") ? "picture" : "text",
    urgency: wholeNumber(attribute(kid(docdata, "urgency"), "ed-urg"), 1),
  };
}

/** What the text of a NITF document says, in a document of its own as within another format. */
export type NitfText = {
  headline: string;
  abstract: string;
  byline: string[];
  place: string;
  dated: string;
  rights: string;
  html: string;
};

export function readNitf(root: XmlNode): NitfText {
  const body = isNamed(root, "nitf") ? kid(root, "body") : root;
  const head = kid(body, "body.head");
  const dateline = kid(head, "dateline");
  const content = isNamed(root, "body.content") ? [root] : kids(body, "body.content", "body.end");
  const html = nitfHtml(...(content.length > 0 ? content : head || !body ? [] : [body]));
  return {
    headline: kidText(head, "hedline", "hl1") || kidText(head, "headline", "hl1") || kidText(head, "hedline"),
    abstract: nitfHtml(...kids(head, "abstract")),
    byline: bylines(kids(head, "byline")),
    place: placeOf(dateline),
    dated: attribute(kid(dateline, "story.date"), "norm"),
    rights: textOf(kid(head, "rights")).trim(),
    html: /[^\s<>]/.test(html.replace(/<(?!img)[^>]*>/g, "")) ? html : "",
  };
}

/** "By <person>A</person><byttl>Reporter</byttl>" names A; a line without a person, or of a title alone, stands whole. */
function bylines(lines: XmlNode[]): string[] {
  return lines.flatMap((line) => {
    const people = descendants(line, 20, "person").map(textOf);
    if (people.length > 0) return people;
    const own = line.children.map((child) =>
      typeof child === "string" ? child : isNamed(child, "byttl") ? "" : textOf(child),
    );
    const text = bylineOf(own.join(""));
    return /\p{L}/u.test(text) ? text : textOf(line);
  });
}

/** The place of a dateline: its location, the town first, else its own words without the date. */
function placeOf(dateline: XmlNode | undefined): string {
  const location = descendant(dateline, "location");
  if (location) {
    const parts = location.children.map((part) =>
      (typeof part === "string" ? part : textOf(part)).replace(/\s+/g, " ").trim(),
    );
    return parts
      .filter((part) => part !== "")
      .join(", ")
      .replace(/(,\s*)+/g, ", ");
  }
  const words = (dateline?.children ?? []).filter(
    (part) => typeof part === "string" || !isNamed(part, "story.date"),
  );
  return words
    .map((part) => (typeof part === "string" ? part : textOf(part)))
    .join("")
    .trim();
}

const subjects = (root: XmlNode) => kids(kid(root, "head", "tobject"), "tobject.subject");

function namesOf(subject: XmlNode): string[] {
  return ["type", "matter", "detail"].map((level) => attribute(subject, `tobject.subject.${level}`));
}

function keywords(docdata: XmlNode | undefined): string[] {
  return kids(kid(docdata, "key-list"), "keyword").map((one) => attribute(one, "key") || textOf(one));
}

function copyright(docdata: XmlNode | undefined): string {
  const stated = kid(docdata, "doc.copyright");
  const holder = attribute(stated, "holder") || attribute(kid(docdata, "doc.rights"), "owner");
  return holder === ""
    ? ""
    : ["©", attribute(stated, "year"), holder].filter((part) => part !== "").join(" ");
}

function usageTerms(docdata: XmlNode | undefined): string {
  const rights = kid(docdata, "doc.rights");
  return [attribute(rights, "type"), attribute(rights, "limitations")]
    .filter((part) => part !== "")
    .join(" ");
}
