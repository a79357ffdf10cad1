import { NamespaceScope } from "./namespaces";
import type { XmlNode } from "./xml-node";
import { scanLenient, scanXml, type XmlEvents } from "./xml-scan";

/** What items stand in: an item that begins anywhere deeper shows that end tags were forgotten. */
const CONTAINERS = new Set(["channel", "rss", "rdf:rdf", "items", "feed", "atom:feed"]);
/** Hold nothing but text; a sibling's start inside one means that its end tag was forgotten. */
const PLAIN = new Set([
  "title",
  "link",
  "guid",
  "pubdate",
  "dc:date",
  "dc:creator",
  "atom:link",
  "atom:id",
  "atom:updated",
  "atom:published",
]);
const SIBLINGS = new Set([
  ...PLAIN,
  "description",
  "author",
  "category",
  "comments",
  "enclosure",
  "source",
  "content:encoded",
  "atom:title",
  "atom:summary",
  "atom:content",
  "atom:author",
  "atom:category",
  "image",
  "language",
  "copyright",
]);

/** Items of NewsML-G2, which, unlike those of NewsML 1, never nest: the next one's start ends one left open. */
const AGENCY_ITEM = /(^|:)(news|package|concept|knowledge|planning|catalog)item$/;
/** Roots of agencies' documents, where `title` and `link` may hold elements, so that no end tag is guessed. */
const AGENCY_ROOT = /(^|:)(newsml|nitf|newsmessage|(news|package|concept|knowledge|planning|catalog)item)$/;

type Open = { node: XmlNode; prefixes: string[] };

/**
 * Reads XML however badly written into a tree, in linear time and without recursion: end tags may lack or
 * cross, `&` may stand alone. Declarations are passed over, so no entity of a DTD is ever defined.
 */
export function readXml(xml: string): XmlNode {
  const tree = new Tree();
  if (scanXml(xml, tree)) return tree.finish();
  const lenient = new Tree();
  scanLenient(xml, lenient);
  return lenient.finish();
}

class Tree implements XmlEvents {
  private root = newNode("", "", {}, null);
  private stack: Open[] = [{ node: this.root, prefixes: [] }];
  private openTags = new Map<string, number>();
  private scope = new NamespaceScope();
  private items = "";
  private agency = false;
  private nests = false;
  private openItem: XmlNode | null = null;

  text = (part: string): void => {
    this.stack.at(-1)!.node.children.push(part);
  };

  open = (tag: string, attributes: Record<string, string>): void => {
    const { stack } = this;
    const prefixes = this.scope.enter(attributes);
    const name = this.scope.resolve(tag);
    if (stack.length === 1) {
      this.agency = AGENCY_ROOT.test(name);
      this.items = name.endsWith("feed") ? name.replace(/feed$/, "entry") : "item";
      this.nests = name.endsWith("newsml");
    }
    const begins = this.agency && !this.nests && AGENCY_ITEM.test(name);
    if (this.agency) while (begins && this.openItem) this.endUnclosed();
    else if (name === this.items)
      while (stack.length > 2 && !CONTAINERS.has(stack.at(-1)!.node.name)) this.end(true);
    else if (SIBLINGS.has(name) && PLAIN.has(stack.at(-1)!.node.name)) this.end(true);
    const parent = stack.at(-1)!.node;
    const node = newNode(name, tag, attributes, parent);
    parent.children.push(node);
    stack.push({ node, prefixes });
    if (begins) this.openItem = node;
    this.openTags.set(tag, (this.openTags.get(tag) ?? 0) + 1);
  };

  close = (tag: string): void => {
    if (!this.openTags.get(tag)) return;
    while (this.stack.at(-1)!.node.tag !== tag) this.endUnclosed();
    this.end(true);
  };

  finish(): XmlNode {
    while (this.stack.length > 1) this.end(false);
    return this.root;
  }

  private endUnclosed(): void {
    this.stack.at(-1)!.node.unclosed = true;
    this.end(true);
  }

  private end(ended: boolean): void {
    const { node, prefixes } = this.stack.pop()!;
    node.ended = ended;
    if (node === this.openItem) this.openItem = null;
    this.scope.leave(prefixes);
    this.openTags.set(node.tag, this.openTags.get(node.tag)! - 1);
  }
}

function newNode(
  name: string,
  tag: string,
  attributes: Record<string, string>,
  parent: XmlNode | null,
): XmlNode {
  return { name, tag, attributes, children: [], parent, ended: true, index: null };
}
