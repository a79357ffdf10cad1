import { type Draft, languageTag } from "../reading/draft";
import { attribute, childrenOf, descendant, isNamed, kid, kidText } from "./local-names";
import { embargoOf, localCode, statusOf, wholeNumber } from "./news-codes";
import { storyOf } from "./newsml-1-story";
import { CUT_OFF, type Unreadable, type XmlReader } from "./reader";
import type { XmlNode } from "./xml-node";

/** IPTC NewsML 1.0 to 1.2 (NewsML with NewsItems), which many agencies still send. */
export const newsml1: XmlReader = {
  accepts: (root) => isNamed(root, "newsml"),
  read(root, { baseUrl, asFound = false }) {
    const envelope = kid(root, "newsenvelope");
    const nodes = childrenOf(root).filter((node) => isNamed(node, "newsitem"));
    const entries = nodes.map((node) => (node.ended || asFound ? entryOf(node, baseUrl) : CUT_OFF));
    const first = entries.find((entry): entry is Draft => !("error" in entry));
    return {
      format: "newsml-1",
      feed: {
        title:
          attribute(kid(envelope, "newsservice"), "FormalName") ||
          attribute(kid(envelope, "newsproduct"), "FormalName"),
        link: "",
        language: languageTag(first?.language ?? ""),
        ttlSeconds: null,
        hub: null,
        self: null,
      },
      entries,
    };
  },
};

function entryOf(item: XmlNode, base: string): Draft | Unreadable {
  const { guid, version } = identityOf(item);
  if (!kid(item, "newscomponent") && !kid(item, "newsmanagement"))
    return { error: "The item has neither a NewsComponent nor a status.", ...(guid !== "" && { guid }) };
  const management = kid(item, "newsmanagement");
  const formal = (name: string) =>
    attribute(kid(management, name), "FormalName") || kidText(management, name);
  const created = kidText(management, "firstcreated");
  const revised = kidText(management, "thisrevisioncreated");
  return {
    guid,
    url: /^https?:/i.test(guid) ? guid : "",
    base,
    ...storyOf(item, base),
    published: created || revised || kidText(item, "identification", "datelabel"),
    updated: revised,
    ...statusAndEmbargo(management, formal("status")),
    version,
    urgency: wholeNumber(formal("urgency"), 1),
  };
}

/**
 * The name that stays through all revisions: RFC 3085's URN without its last part, the revision, which is the
 * version. A PublicIdentifier without a date and a name is that of the provider, not of the item.
 */
function identityOf(item: XmlNode): { guid: string; version: number | null } {
  const identifier = kid(item, "identification", "newsidentifier");
  const [provider, date, id] = ["providerid", "dateid", "newsitemid"].map((name) =>
    kidText(identifier, name),
  );
  const revision = kidText(identifier, "revisionid");
  const stated = kidText(identifier, "publicidentifier");
  const version = wholeNumber(revision, 0);
  const suffix = new RegExp(`:${version}[A-Z]?$`);
  if (stated !== "" && (id === "" || stated.includes(id!) || /^urn:newsml:[^:]+:[^:]+:./i.test(stated)))
    return { guid: version === null ? stated : stated.replace(suffix, ""), version };
  if (id !== "")
    return { guid: ["urn:newsml", provider, date, id].filter((part) => part !== "").join(":"), version };
  const own =
    (descendant(item, "guid")?.children.join("").trim() ?? "") ||
    attribute(item, "Duid") ||
    attribute(kid(item, "newscomponent"), "Duid");
  return { guid: own, version };
}

/** An embargo is a status that will change: NewsML 1 dates the change apart from it. */
function statusAndEmbargo(
  management: XmlNode | undefined,
  status: string,
): Pick<Draft, "status" | "embargoedUntil"> {
  const change = kid(management, "statuswillchange");
  const future = localCode(attribute(kid(change, "futurestatus"), "FormalName"));
  const date = kidText(change, "dateandtime");
  const opens = future === "usable" && date !== "" && /^(embargoed|withheld)$/.test(localCode(status));
  return opens ? embargoOf("usable", date) : { status: statusOf(status) };
}
