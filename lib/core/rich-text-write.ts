import { escapeHtml } from "./escape";
import { MARKS, type MarkName, type RichMark, type RichNode } from "./rich-text";
import { settledLines, shared } from "./rich-text-line";
import { squareRows } from "./rich-text-table";

const contentOf = (node: RichNode) => node.content ?? [];
const isList = (node: RichNode) => node.type === "bulletList" || node.type === "orderedList";

const opening = ({ type, attrs }: RichMark): string =>
  type === "link"
    ? `<a href="${escapeHtml(String(attrs?.href))}" rel="nofollow noopener">`
    : `<${MARKS[type as MarkName]}>`;

function lineHtml(line: RichNode[]): string {
  let html = "";
  let open: RichMark[] = [];
  const turnTo = (marks: RichMark[]) => {
    const kept = shared(open, marks).length;
    for (let i = open.length - 1; i >= kept; i--) html += `</${MARKS[open[i]?.type as MarkName]}>`;
    for (const mark of marks.slice(kept)) html += opening(mark);
    open = marks;
  };
  for (const node of line) {
    turnTo(node.marks ?? []);
    html += node.type === "hardBreak" ? "<br>" : escapeHtml(node.text ?? "").replaceAll("&quot;", '"');
  }
  turnTo([]);
  return html;
}

const linesOf = (paragraph: RichNode) => settledLines(contentOf(paragraph), true).map(lineHtml);

/** What an item or a cell holds: a single line goes without a paragraph, lists may follow it. */
function tight(node: RichNode): string {
  const parts = contentOf(node)
    .map((block) => ({ block, html: blockHtml(block) }))
    .filter(({ html }) => html);
  const [first, ...rest] = parts;
  const line = first?.block.type === "paragraph" ? linesOf(first.block) : [];
  const all = line.length === 1 && rest.every(({ block }) => isList(block)) ? [line[0], ...rest] : parts;
  return all.map((part) => (typeof part === "object" ? part.html : part)).join("");
}

function cellHtml(cell: RichNode): string {
  const inner = tight(cell);
  // A header without words heads nothing (axe: empty-table-header).
  const tag = cell.type === "tableHeader" && inner ? "th" : "td";
  const spans = (["colspan", "rowspan"] as const)
    .filter((name) => Number(cell.attrs?.[name]) > 1)
    .map((name) => ` ${name}="${cell.attrs?.[name]}"`);
  return `<${tag}${spans.join("")}>${inner}</${tag}>`;
}

const wrap = (tag: string, inner: string) => (inner ? `<${tag}>${inner}</${tag}>` : "");

function blockHtml(node: RichNode): string {
  switch (node.type) {
    case "paragraph":
      return linesOf(node)
        .map((line) => `<p>${line}</p>`)
        .join("");
    case "heading":
      return wrap(
        node.attrs?.level === 3 ? "h3" : "h2",
        settledLines(contentOf(node), false).map(lineHtml).join(""),
      );
    case "bulletList":
    case "orderedList":
      return wrap(
        node.type === "bulletList" ? "ul" : "ol",
        contentOf(node)
          .map((item) => wrap("li", tight(item)))
          .join(""),
      );
    case "blockquote":
      return wrap("blockquote", contentOf(node).map(blockHtml).join(""));
    case "table":
      return wrap(
        "table",
        squareRows(contentOf(node))
          .map((row) => `<tr>${contentOf(row).map(cellHtml).join("")}</tr>`)
          .join(""),
      );
    default:
      return "";
  }
}

/**
 * A document of the closed schema (ProseMirror's JSON) as HTML in its one settled form: no empty blocks, no attributes
 * but a link's address and a cell's spans, white space as a reader sees it.
 */
export const writeRichText = (doc: RichNode): string => contentOf(doc).map(blockHtml).join("");
