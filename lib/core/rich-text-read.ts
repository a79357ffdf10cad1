import {
  type MarkName,
  markOfTag,
  type NodeName,
  nodeOfTag,
  type RichMark,
  type RichNode,
} from "./rich-text";
import { settledLines } from "./rich-text-line";
import { squareRows } from "./rich-text-table";

const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+|</gi;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
/** Elements the schema does not have are a boundary; these are nothing at all. */
const INLINE = new Set(["sub", "sup", "code", "span", "u", "s", "del", "ins"]);
/** Where an element opens its node; anywhere else its words become paragraphs. */
const PLACES: Partial<Record<NodeName, RegExp>> = {
  heading: /^doc$/,
  blockquote: /^doc$/,
  table: /^doc$/,
  tableRow: /^table$/,
  tableCell: /^tableRow$/,
  tableHeader: /^tableRow$/,
  listItem: /List$/,
};
const VOID = new Set(["br", "hr", "img", "col", "wbr"]);

const decode = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? "'");
const attribute = (attributes: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : decode(value);
};

/** Builds the document; blocks that may not stand where they are found give their words to paragraphs. */
class Reader {
  private readonly doc: RichNode = { type: "doc", content: [] };
  /** Open containers, outermost first, and for each open element how many containers it opened. */
  private readonly open: RichNode[] = [this.doc];
  private readonly elements: { tag: string; opened: number; mark: boolean }[] = [];
  private readonly marks: RichMark[] = [];
  private line: RichNode[] = [];
  private heading = 0;
  private caption = 0;

  private get here(): RichNode {
    return this.open.at(-1) as RichNode;
  }

  text(text: string): void {
    const pre = this.elements.some(({ tag }) => tag === "pre");
    const parts = pre ? text.split(/\r?\n/) : [text];
    parts.forEach((part, i) => {
      if (i) this.add({ type: "hardBreak" });
      if (part) this.add({ type: "text", text: decode(part) });
    });
  }

  private add(node: RichNode): void {
    this.line.push(this.marks.length ? { ...node, marks: [...this.marks] } : node);
  }

  start(tag: string, attributes: string): void {
    const mark = markOfTag(tag);
    if (tag === "br") this.add({ type: "hardBreak" });
    else if (mark) this.startMark(tag, mark, attributes);
    else if (VOID.has(tag)) this.flush();
    else if (INLINE.has(tag)) this.elements.push({ tag, opened: 0, mark: false });
    else {
      this.flush();
      const before = this.open.length;
      this.startBlock(tag, attributes);
      this.elements.push({ tag, opened: this.open.length - before, mark: false });
    }
  }

  private startBlock(tag: string, attributes: string): void {
    if (tag === "caption") this.caption++;
    const kind = nodeOfTag(tag);
    if (kind === "bulletList" || kind === "orderedList") this.startList(kind);
    if (!kind || !PLACES[kind]?.test(this.here.type)) return;
    if (kind === "heading") this.heading = Number(tag[1]) > 2 ? 3 : 2;
    else if (kind === "tableCell" || kind === "tableHeader")
      this.push(kind, {
        colspan: Number(attribute(attributes, "colspan") ?? 1),
        rowspan: Number(attribute(attributes, "rowspan") ?? 1),
      });
    else this.push(kind);
  }

  private startMark(tag: string, type: MarkName, attributes: string): void {
    const href = attribute(attributes, "href");
    const counts = (type !== "link" || href) && !this.marks.some((mark) => mark.type === type);
    if (counts) this.marks.push(type === "link" ? { type, attrs: { href } } : { type });
    this.elements.push({ tag, opened: 0, mark: Boolean(counts) });
  }

  private startList(kind: "bulletList" | "orderedList"): void {
    // A list right in a list belongs to the item before it.
    if (/List$/.test(this.here.type)) this.reopenItem();
    if (!/^(table|tableRow)$/.test(this.here.type)) this.push(kind);
  }

  private reopenItem(): void {
    const last = this.here.content?.at(-1);
    if (last) this.open.push(last);
    else this.push("listItem");
  }

  private push(type: string, attrs?: Record<string, unknown>): void {
    const node: RichNode = { type, ...(attrs ? { attrs } : {}), content: [] };
    this.here.content?.push(node);
    this.open.push(node);
  }

  end(tag: string): void {
    const at = this.elements.findLastIndex((each) => each.tag === tag);
    if (at === -1) return;
    for (const { tag: closed, opened, mark } of this.elements.splice(at).reverse()) {
      if (mark) this.marks.pop();
      else if (!INLINE.has(closed) && !markOfTag(closed)) this.flush();
      if (closed === "caption") this.caption--;
      if (/^h[1-6]$/.test(closed)) this.heading = 0;
      this.open.length -= opened;
    }
  }

  /** Ends the running words: a heading or paragraphs of the nearest container that may hold them. */
  private flush(): void {
    const lines = settledLines(this.line, !this.heading);
    this.line = [];
    for (const content of lines) {
      if (this.heading) this.here.content?.push({ type: "heading", attrs: { level: this.heading }, content });
      else this.place({ type: "paragraph", content });
    }
  }

  private place(paragraph: RichNode): void {
    const at = this.open.findLast(({ type }) => !/^(table|tableRow|bulletList|orderedList)$/.test(type));
    const holder = this.caption || !at ? this.doc : at;
    if (/List$/.test(this.here.type)) this.here.content?.push({ type: "listItem", content: [paragraph] });
    // A table's caption, and words that lost their cell, go before the table.
    else if (/^table(Row)?$/.test(this.here.type) || this.caption)
      holder.content?.splice(holder.content.length - 1, 0, paragraph);
    else holder.content?.push(paragraph);
  }

  finish(): RichNode {
    this.flush();
    const content = settled(this.doc.content ?? []);
    return { ...this.doc, content: content.length ? content : [{ type: "paragraph" }] };
  }
}

/** Blocks with everything in them that the schema asks for, and nothing empty that it does not. */
function settled(nodes: RichNode[]): RichNode[] {
  return nodes.flatMap((node): RichNode[] => {
    if (node.type === "paragraph" || node.type === "heading") return [node];
    if (node.type === "table") {
      const rows = squareRows(node.content ?? []).map((row) => ({
        ...row,
        content: (row.content ?? []).map(filled),
      }));
      return rows.length ? [{ ...node, content: rows }] : [];
    }
    const content = settled(node.content ?? []);
    if (!content.length) return [];
    const lacking = node.type === "listItem" && content[0]?.type !== "paragraph";
    return [{ ...node, content: lacking ? [{ type: "paragraph" }, ...content] : content }];
  });
}

function filled(cell: RichNode): RichNode {
  const content = settled(cell.content ?? []);
  return { ...cell, content: content.length ? content : [{ type: "paragraph" }] };
}

/**
 * Sanitised, well-formed HTML as a document of the closed schema (ProseMirror's JSON). Every word comes into some
 * block; what the schema has no place for becomes paragraphs.
 */
export function readRichText(html: string): RichNode {
  const reader = new Reader();
  for (const [token, slash, name, attributes] of html.matchAll(TOKEN)) {
    const tag = name?.toLowerCase();
    if (tag === undefined) reader.text(token);
    else if (slash) reader.end(tag);
    else reader.start(tag, attributes ?? "");
  }
  return reader.finish();
}
