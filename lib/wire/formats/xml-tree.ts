import { Tokenizer } from "htmlparser2";
import { decodeEntities } from "@/lib/core/entities";
import { NamespaceScope } from "./namespaces";
import type { XmlNode } from "./xml-node";

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

type Open = { node: XmlNode; prefixes: string[] };

/**
 * Reads XML however badly written into a tree, in linear time and without recursion: end tags may lack or
 * cross, `&` may stand alone. Declarations are passed over, so no entity of a DTD is ever defined.
 */
export function readXml(xml: string): XmlNode {
  const root = newNode("", "", {}, null);
  const stack: Open[] = [{ node: root, prefixes: [] }];
  const openTags = new Map<string, number>();
  const scope = new NamespaceScope();
  let tag = "";
  let attributes: Record<string, string> = {};
  let attribute = "";
  let value = "";

  const text = (part: string) => {
    stack.at(-1)!.node.children.push(part);
  };
  const end = (ended: boolean) => {
    const { node, prefixes } = stack.pop()!;
    node.ended = ended;
    scope.leave(prefixes);
    openTags.set(node.tag, openTags.get(node.tag)! - 1);
  };
  let items = "";
  const start = () => {
    const prefixes = scope.enter(attributes);
    const name = scope.resolve(tag);
    if (stack.length === 1) items = name.endsWith("feed") ? name.replace(/feed$/, "entry") : "item";
    if (name === items) while (stack.length > 2 && !CONTAINERS.has(stack.at(-1)!.node.name)) end(true);
    else if (SIBLINGS.has(name) && PLAIN.has(stack.at(-1)!.node.name)) end(true);
    const parent = stack.at(-1)!.node;
    const node = newNode(name, tag, attributes, parent);
    parent.children.push(node);
    stack.push({ node, prefixes });
    openTags.set(tag, (openTags.get(tag) ?? 0) + 1);
    attributes = {};
  };
  const close = (name: string) => {
    if (!openTags.get(name)) return;
    while (stack.at(-1)!.node.tag !== name) end(true);
    end(true);
  };

  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ontext: (from, to) => text(decodeEntities(xml.slice(from, to))),
      oncdata: (from, to, offset) => text(xml.slice(from, to - offset)),
      onopentagname: (from, to) => {
        tag = xml.slice(from, to).toLowerCase();
      },
      onattribname: (from, to) => {
        attribute = xml.slice(from, to);
        value = "";
      },
      onattribdata: (from, to) => {
        value += xml.slice(from, to);
      },
      onattribend: () => {
        attributes[attribute] ??= decodeEntities(value);
      },
      onopentagend: start,
      onselfclosingtag: () => {
        start();
        close(tag);
      },
      onclosetag: (from, to) => close(xml.slice(from, to).toLowerCase()),
      onattribentity: ignore,
      ontextentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  while (stack.length > 1) end(false);
  return root;
}

function newNode(
  name: string,
  tag: string,
  attributes: Record<string, string>,
  parent: XmlNode | null,
): XmlNode {
  return { name, tag, attributes, children: [], parent, ended: true };
}
