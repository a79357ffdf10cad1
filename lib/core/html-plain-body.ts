import { linkTarget } from "./absolute-url";
import { decodeEntities, escapeText } from "./entities";
import { BlockWriter } from "./html-blocks";
import { type PlainEvents, plainText, scanPlainHtml } from "./html-plain";
import type { PlainTag } from "./html-plain-tags";

const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/i;
/** Attributes that a cell may keep: left to the full parser. */
const SPANS = /(?:col|row)span|scope/i;

type Bases = { baseUrl?: string; pageUrl?: string };

/**
 * What sanitizeBody (html.ts) and htmlToText (html-text.ts) make of HTML, to the letter but for the white space
 * between words, in one walk and a fraction of their time, when the HTML is written plainly (html-plain.ts); null
 * when it is not. Only the tags that html-plain-tags.ts keeps come out, with no attribute but the href that
 * linkTarget allows.
 */
export function plainHtml(html: string, bases: Bases = {}): { body: string; words: string } | null {
  const reader = new Reader(bases);
  if (!scanPlainHtml(html, reader) || !reader.plain) return null;
  return { body: reader.finish(), words: reader.words };
}

/** The body alone. */
export function plainHtmlBody(html: string, bases: Bases = {}): string | null {
  const reader = new BodyReader(bases);
  return scanPlainHtml(html, reader) && reader.plain ? reader.finish() : null;
}

/** The words alone, as htmlToText has them but for the white space between them. */
export function plainHtmlWords(html: string): string | null {
  const reader = new WordReader();
  return scanPlainHtml(html, reader) ? reader.words : null;
}

class WordReader implements PlainEvents {
  words = "";

  text(text: string): void {
    this.words += text;
  }

  open(tag: PlainTag): void {
    if (tag.breaks) this.words += "\n";
    else if (tag.cell) this.words += " ";
  }

  close(tag: PlainTag): void {
    if (tag.breaks) this.words += "\n";
  }
}

class BodyReader implements PlainEvents {
  /** False when what was met is not this reader's to write. */
  plain = true;
  private readonly writer = new BlockWriter();
  private readonly baseUrl: string;
  private readonly pageUrl: string;
  private pending = "";

  constructor({ baseUrl = "", pageUrl = baseUrl }: Bases) {
    this.baseUrl = baseUrl;
    this.pageUrl = pageUrl;
  }

  text(text: string): void {
    this.pending = this.pending === "" ? text : this.pending + text;
  }

  open(tag: PlainTag, attributes: string): void {
    const { kept } = tag;
    if (kept === "") return;
    this.flush();
    const written = kept === "a" ? anchor(attributes, this.baseUrl, this.pageUrl) : `<${kept}>`;
    if (written === null || kept === "th" || (kept === "td" && SPANS.test(attributes))) this.plain = false;
    else this.writer.open(kept, written);
  }

  close(tag: PlainTag, stray: boolean): void {
    if (tag.kept === "" || stray) return;
    this.flush();
    this.writer.close(tag.kept);
  }

  finish(): string {
    this.flush();
    return this.writer.finish();
  }

  private flush(): void {
    if (this.pending === "") return;
    this.writer.text(escapeText(this.pending));
    this.pending = "";
  }
}

class Reader extends BodyReader {
  words = "";

  override text(text: string): void {
    this.words += text;
    super.text(text);
  }

  override open(tag: PlainTag, attributes: string): void {
    if (tag.breaks) this.words += "\n";
    else if (tag.cell) this.words += " ";
    super.open(tag, attributes);
  }

  override close(tag: PlainTag, stray: boolean): void {
    if (tag.breaks) this.words += "\n";
    super.close(tag, stray);
  }
}

/** The tag of a link, `<a>` for one that leads nowhere; null when its address is not plainly written. */
function anchor(attributes: string, baseUrl: string, pageUrl: string): string | null {
  const found = HREF.exec(attributes);
  if (!found) return "<a>";
  const written = addressIn(found[1] ?? found[2] ?? found[3]!);
  if (written === null) return null;
  const href = linkTarget(written, written.startsWith("#") ? pageUrl || baseUrl : baseUrl);
  if (href === "") return "<a>";
  const escaped = escapeText(href);
  return `<a href="${escaped.includes('"') ? escaped.replace(/"/g, "&quot;") : escaped}" rel="nofollow noopener">`;
}

/** An attribute's value decoded: a reference that is followed by "=" is a parameter of the query (HTML, 13.2.5.73). */
function addressIn(value: string): string | null {
  if (!value.includes("&")) return value;
  const whole = plainText(value);
  if (whole !== null) return whole;
  return /&(?!amp;|[a-z][\w-]*=)/i.test(value) ? null : decodeEntities(value);
}
