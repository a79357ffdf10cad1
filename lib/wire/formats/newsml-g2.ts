import { type Draft, languageTag } from "../reading/draft";
import { FeedError } from "../reading/feed-error";
import { draftOf, type Message } from "./g2-item";
import { type Items, packageBody } from "./g2-package";
import { illustrate } from "./g2-pictured";
import { aliasesOf } from "./g2-subjects";
import { attribute, childrenOf, isNamed, kid, kids, kidText, localName } from "./local-names";
import { CUT_OFF, type Unreadable, type XmlReader } from "./reader";
import type { XmlNode } from "./xml-node";

const ITEM = /^(news|package|concept|knowledge|planning|catalog)item$/;

/** IPTC NewsML-G2: a newsMessage with its items, or one newsItem or packageItem alone. */
export const newsmlG2: XmlReader = {
  accepts: (root) => isNamed(root, "newsmessage") || ITEM.test(localName(root)),
  read(root, { baseUrl, asFound = false }) {
    const header = kid(root, "header");
    const nodes = ITEM.test(localName(root)) ? [root] : itemsOf(root);
    const other = NO_NEWS[localName(root)];
    if (other) throw new FeedError("unsupported", other);
    const language = attribute(root, "xml:lang") || attribute(root, "lang");
    const message = { base: baseUrl, language, aliases: new Map(aliasesOf(header)) };
    const known = new Map(nodes.map((node) => [attribute(node, "guid"), node]));
    const entries = nodes.map((node) => entryOf(node, message, known, asFound));
    illustrate(nodes, entries);
    return {
      format: "newsml-g2",
      feed: {
        title: kidText(header, "sender"),
        link: "",
        language: languageTag(language || attribute(nodes[0], "xml:lang")),
        ttlSeconds: null,
        hub: null,
        self: null,
      },
      entries,
    };
  },
};

/** The items of a message stand in its itemSet, or, with some agencies, without one. */
function itemsOf(root: XmlNode): XmlNode[] {
  const rooms = kids(root, "itemset");
  return (rooms.length > 0 ? rooms : [root]).flatMap(childrenOf).filter((node) => ITEM.test(localName(node)));
}

const NO_NEWS: Record<string, string> = {
  conceptitem: "This is a conceptItem: it describes a concept, not news.",
  knowledgeitem: "This is a knowledgeItem: it lists concepts, not news.",
  planningitem: "This is a planningItem: it announces coverage, not news.",
  catalogitem: "This is a catalogItem: it lists vocabularies, not news.",
};

function entryOf(node: XmlNode, message: Message, known: Items, asFound: boolean): Draft | Unreadable {
  const guid = attribute(node, "guid");
  const refuse = (error: string): Unreadable => ({ error, ...(guid !== "" && { guid }) });
  if (!node.ended && !asFound) return refuse(CUT_OFF.error);
  const other = NO_NEWS[localName(node)];
  if (other) return refuse(other);
  if (guid === "" || guid.includes("<")) return { error: "The item has no guid." };
  const broken = brokenPart(node);
  if (broken) return refuse(`The item's mark-up is broken: <${broken}> has no end tag.`);
  // A package without a headline of its own is a list for the desk.
  const body = isNamed(node, "packageitem") ? packageBody(node, known, message.language) : undefined;
  const draft = draftOf(node, message, body);
  const nameless = body !== undefined && body.content.text !== "" && !/\S/.test(draft.title.text);
  return nameless && draft.status === "usable" ? { ...draft, status: "withheld" } : draft;
}

/**
 * An element of the item's metadata that never ended. What followed it, its embargo for one, was read as a part of
 * it, so that such an item is refused; unclosed tags of its text do no harm.
 */
function brokenPart(item: XmlNode): string | undefined {
  if (item.unclosed) return localName(item);
  const rooms = childrenOf(item);
  const parts = [...rooms, ...rooms.filter((room) => !isNamed(room, "contentset")).flatMap(childrenOf)];
  const broken = parts.find((part) => part.unclosed);
  return broken && localName(broken);
}
