import { conceptName } from "./g2-text";
import { attribute, kid, kids } from "./local-names";
import { topicOf } from "./news-codes";
import { textOf, type XmlNode } from "./xml-node";

/**
 * What an item is about: the names of its subjects and its keywords, and the Media Topics among the subjects'
 * codes. A faceted subject is its main concept; `sameAs` may give the code of IPTC beside the agency's own.
 */
export function subjectsOf(
  item: XmlNode,
  contents: XmlNode[],
  language: string,
  message: Map<string, string>,
): { categories: string[]; topics: string[] } {
  const subjects = contents
    .flatMap((room) => kids(room, "subject"))
    .map((one) => kid(one, "mainconcept") ?? one);
  const declared = aliasesOf(item);
  const aliases = declared.length > 0 ? new Map([...message, ...declared]) : message;
  const codes = subjects.flatMap((one) => [one, ...kids(one, "sameas")]);
  const named = subjects.filter((one) => kids(one, "name").length > 0);
  return {
    categories: [
      ...named.map((one) => conceptName(one, language)),
      ...contents.flatMap((room) => kids(room, "keyword").map(textOf)),
    ],
    topics: codes.map((one) => topic(one, aliases)).filter((code) => code !== ""),
  };
}

function topic(concept: XmlNode, aliases: Map<string, string>): string {
  for (const code of [attribute(concept, "qcode"), attribute(concept, "uri")]) {
    const colon = code.indexOf(":");
    const scheme = aliases.get(code.slice(0, colon).toLowerCase());
    const found = topicOf(scheme ? scheme + code.slice(colon + 1) : code);
    if (found !== "" && /\D/.test(code)) return found;
  }
  return "";
}

/** The prefixes a catalog within the document declares, with the addresses they stand for. */
export function aliasesOf(holder: XmlNode | undefined): [string, string][] {
  return kids(holder, "catalog").flatMap((catalog) =>
    kids(catalog, "scheme").map((one): [string, string] => [
      attribute(one, "alias").toLowerCase(),
      attribute(one, "uri"),
    ]),
  );
}
