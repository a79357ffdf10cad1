// The closed schema of the text that people write here (S3). The editor's schema, what the editor puts out and what
// the server keeps are all read from this one definition. Pure.

/** Blocks that may stand anywhere a text flows. */
const FLOW = "(paragraph | bulletList | orderedList)";

/** Every kind of node: its element, and what it may hold in ProseMirror's notation. */
export const NODES = {
  doc: { tags: [], content: "(paragraph | bulletList | orderedList | heading | blockquote | table)+" },
  paragraph: { tags: ["p"], content: "inline*" },
  heading: { tags: ["h2", "h3"], content: "inline*" },
  bulletList: { tags: ["ul"], content: "listItem+" },
  orderedList: { tags: ["ol"], content: "listItem+" },
  listItem: { tags: ["li"], content: `paragraph ${FLOW}*` },
  blockquote: { tags: ["blockquote"], content: `${FLOW}+` },
  table: { tags: ["table"], content: "tableRow+" },
  tableRow: { tags: ["tr"], content: "(tableCell | tableHeader)*" },
  tableCell: { tags: ["td"], content: `${FLOW}+` },
  tableHeader: { tags: ["th"], content: `${FLOW}+` },
  hardBreak: { tags: ["br"], content: "" },
  text: { tags: [], content: "" },
} as const;
export type NodeName = keyof typeof NODES;

/** Formatting, outermost first. A link has an address (http, https, mailto) and nothing else has an attribute. */
export const MARKS = { link: "a", bold: "strong", italic: "em" } as const;
export type MarkName = keyof typeof MARKS;

export const HEADING_LEVELS = NODES.heading.tags.map((tag) => Number(tag.slice(1)) as 2 | 3);

/** A cell spans no more columns or rows than this. */
export const MOST_SPANNED = 100;

export type RichMark = { type: string; attrs?: Record<string, unknown> };
/** A node as ProseMirror writes it in JSON. */
export type RichNode = {
  type: string;
  attrs?: Record<string, unknown>;
  marks?: RichMark[];
  text?: string;
  content?: RichNode[];
};

/** The node an element stands for; headings of every level are ours. */
export function nodeOfTag(tag: string): NodeName | undefined {
  if (/^h[1-6]$/.test(tag)) return "heading";
  return TAGS.get(tag);
}
const TAGS = new Map<string, NodeName>(
  Object.entries(NODES).flatMap(([name, { tags }]) => tags.map((tag) => [tag, name as NodeName] as const)),
);

/** The formatting an element stands for. */
export const markOfTag = (tag: string): MarkName | undefined =>
  (Object.keys(MARKS) as MarkName[]).find((name) => MARKS[name] === tag);
