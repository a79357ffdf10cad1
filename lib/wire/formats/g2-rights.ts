import type { Draft } from "../reading/draft";
import { conceptName, inLanguage, markedOf } from "./g2-text";
import { attribute, kid, kids, kidText } from "./local-names";
import { earliest, isLater, localCode } from "./news-codes";
import { textOf, type XmlNode } from "./xml-node";

/** Whose it is, how it may be used and until when (NewsML-G2 `rightsInfo`); a link stands in for words. */
export function rightsOf(item: XmlNode, language: string): Pick<Draft, "rights" | "usageTerms" | "expires"> {
  const infos = kids(item, "rightsinfo");
  const words = (name: string) => {
    const nodes = infos.flatMap((info) => kids(info, name));
    const said = inLanguage(nodes, language).find((node) => /\S/.test(textOf(node)));
    const link = nodes.map((node) => attribute(node, "href")).find((href) => href !== "");
    return said ? markedOf(said).text : (link ?? "");
  };
  const holder = infos
    .map((info) => conceptName(kid(info, "copyrightholder"), language))
    .find((name) => name !== "");
  const link = infos.flatMap((info) => kids(info, "link").map((one) => attribute(one, "href")))[0];
  return {
    rights: words("copyrightnotice") || (holder ?? ""),
    usageTerms: words("usageterms") || (link ?? ""),
    expires: expiresOf(item, infos),
  };
}

/** The item's own end, and that of its rights: with several grants, the last to end. */
function expiresOf(item: XmlNode, infos: XmlNode[]): string {
  const meta = [...kids(item, "itemmeta", "contentmeta", "rightsinfo")];
  const stated = meta.map((room) => kidText(room, "expires"));
  const stop = kids(kid(item, "itemmeta"), "itemmetaextproperty").find(
    (one) => localCode(attribute(one, "type")) === "pubstop",
  );
  const grants = infos.map((info) => attribute(info, "validto"));
  const last = grants.includes("") ? "" : grants.reduce((a, b) => (a === "" || isLater(b, a) ? b : a), "");
  return earliest(...stated, attribute(stop, "value"), last);
}
