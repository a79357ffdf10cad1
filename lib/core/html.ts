import { Parser } from "htmlparser2";
import { linkTarget } from "./absolute-url";
import { decodeEntities, escapeText } from "./entities";
import { escapeHtml } from "./escape";
import { BlockWriter } from "./html-blocks";
import { FOREIGN, ForeignPart } from "./html-foreign";
import { htmlToText } from "./html-text";
import { paragraphs } from "./paragraphs";
import { readRichText } from "./rich-text-read";
import { writeRichText } from "./rich-text-write";

export { htmlToText } from "./html-text";

/** Elements within one another; the parser takes time with the square of the depth. */
const MAX_DEPTH = 800;

const KEPT =
  "p div h2 h3 h4 ul ol li blockquote a strong em br hr sub sup code pre table thead tbody tfoot tr th td caption";
/** Dropped with all they hold: what runs, what embeds, what is no text of the story. */
const DROPPED = new Set(
  "script style textarea option select button xmp iframe noscript noembed noframes object embed applet svg math template title audio video canvas".split(
    " ",
  ),
);
/** Tags that only begin a new block; BlockWriter makes paragraphs of them. */
const BLOCKS =
  "address article aside body center dd details dl dt fieldset figcaption figure footer form header main nav section summary";
/** What each tag becomes. A tag that is not here is left out, and its text stays. */
const TAGS = new Map<string, string>([
  ...KEPT.split(" ").map((name) => [name, name] as const),
  ...BLOCKS.split(" ").map((name) => [name, "div"] as const),
  ...Object.entries({
    h1: "h2",
    h5: "h4",
    h6: "h4",
    b: "strong",
    i: "em",
    tt: "code",
    kbd: "code",
    samp: "code",
    dir: "ul",
    menu: "ul",
  }),
]);
const SCOPES = new Set(["row", "col", "rowgroup", "colgroup"]);

/** A header without words heads nothing (axe: empty-table-header): the corner of a table, as a plain cell. */
const EMPTY_HEADER = /<th\b([^>]*)>((?:\s|<hr>)*)<\/th>/g;

type Bases = { baseUrl: string; pageUrl: string };

/**
 * Any HTML, or plain text, as HTML of a closed schema: paragraphs, headings h2–h4, lists, quotations,
 * tables, links (absolute http, https or mailto, rel="nofollow noopener"), strong, em, sub, sup, code, pre,
 * br, hr and no other attribute than colspan, rowspan and scope. The text stays as it was but for white
 * space; pictures, scripts, frames, forms' controls and vector graphics go with what they hold. Relative
 * links start from `baseUrl`, those to a place in the text itself from `pageUrl`. Nothing of the source is copied:
 * every tag is written anew, every text escaped.
 */
export function sanitizeBody(
  html: string,
  { baseUrl = "", pageUrl = baseUrl }: { baseUrl?: string; pageUrl?: string } = {},
): string {
  if (!/<[a-z!/?]/i.test(html)) return paragraphs(decodeEntities(html));
  const cleaner = new Cleaner({ baseUrl, pageUrl });
  const parser = new StoryParser(cleaner);
  for (let at = 0; at < html.length && !cleaner.tooDeep; at += PIECE)
    parser.write(html.slice(at, at + PIECE));
  if (!cleaner.tooDeep) parser.end();
  if (cleaner.tooDeep) return paragraphs(htmlToText(html));
  const clean = cleaner.writer.finish();
  if (!clean.includes("<th")) return clean;
  return clean.replace(EMPTY_HEADER, (_all, kept: string, blank: string) => {
    return `<td${kept.replace(/ scope="\w+"/, "")}>${blank}</td>`;
  });
}

/** What is given to the parser at a time, in characters: one that nests too deep is left after a piece. */
const PIECE = 16_384;

/**
 * HTML, or plain text, in the closed schema of what is written here (rich-text.ts): what the editor accepts, and
 * exactly as the editor puts it out. Idempotent; every word that sanitizeBody keeps is kept.
 */
export const sanitizeText = (html: string): string => writeRichText(readRichText(sanitizeBody(html)));

/** The parser knows of svg and math by their end tags alone; where one was left open, HTML is read as such again. */
class StoryParser extends Parser {
  constructor(private readonly cleaner: Cleaner) {
    super(cleaner, { decodeEntities: true });
  }

  override isInForeignContext(): boolean {
    return !this.cleaner.afterForeign && super.isInForeignContext();
  }
}

/** Hears what the parser finds, and tells the writer what is kept of it. */
class Cleaner {
  readonly writer = new BlockWriter();
  tooDeep = false;
  private text = "";
  /** For each open element what it became; "" where it left no tag. */
  private open: string[] = [];
  /** How many elements were open where what is dropped began; -1 outside. */
  private droppedFrom = -1;
  private foreign: ForeignPart | null = null;
  private leftForeign = false;

  constructor(private readonly bases: Bases) {}

  /** Whether svg or math was left open, and the text is not in another one. */
  get afterForeign(): boolean {
    return this.leftForeign && this.foreign === null;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tooDeep) return;
    if (this.foreign?.open(name)) {
      this.leftForeign = true;
      this.keepAgain();
    }
    const kept = this.droppedFrom === -1 ? (TAGS.get(name) ?? "") : "";
    if (kept !== "") {
      this.flush();
      this.writer.open(kept, tagOf(kept, attributes, this.bases));
    } else if (this.droppedFrom === -1 && DROPPED.has(name)) {
      this.droppedFrom = this.open.length;
      if (FOREIGN.has(name)) this.foreign = new ForeignPart();
    }
    this.open.push(kept);
    this.tooDeep = this.open.length > MAX_DEPTH;
  }

  onclosetag(name: string): void {
    if (this.tooDeep) return;
    this.foreign?.close(name);
    const kept = this.open.pop() ?? "";
    if (this.open.length === this.droppedFrom) this.keepAgain();
    if (kept === "") return;
    this.flush();
    this.writer.close(kept);
  }

  ontext(text: string): void {
    if (this.droppedFrom === -1) this.text += text;
  }

  onend(): void {
    this.flush();
  }

  private keepAgain(): void {
    this.droppedFrom = -1;
    this.foreign = null;
  }

  private flush(): void {
    if (this.text === "") return;
    this.writer.text(escapeText(this.text));
    this.text = "";
  }
}

function tagOf(name: string, attributes: Record<string, string>, bases: Bases): string {
  if (name === "a") return link(attributes.href ?? "", bases);
  return name === "td" || name === "th" ? cell(name, attributes) : `<${name}>`;
}

/** A link that leads nowhere a reader may go is left bare, and BlockWriter keeps its words only. */
function link(written: string, { baseUrl, pageUrl }: Bases): string {
  const href = linkTarget(written, written.startsWith("#") ? pageUrl || baseUrl : baseUrl);
  return href === "" ? "<a>" : `<a href="${escapeHtml(href)}" rel="nofollow noopener">`;
}

function cell(name: string, attributes: Record<string, string>): string {
  let tag = `<${name}`;
  for (const span of ["colspan", "rowspan"]) {
    const count = Number(attributes[span]);
    if (Number.isInteger(count) && count > 1 && count <= 100) tag += ` ${span}="${count}"`;
  }
  const scope = attributes.scope?.toLowerCase() ?? "";
  return `${tag}${name === "th" && SCOPES.has(scope) ? ` scope="${scope}"` : ""}>`;
}
