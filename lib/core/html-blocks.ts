/** A paragraph in the making: its tags are written by need, never kept. */
const SOFT = new Set(["p", "div"]);
/** Hold running text themselves; a paragraph inside one becomes a space. */
const PHRASING_ONLY = new Set(["h2", "h3", "h4", "pre", "caption"]);
const FLOW = new Set(["blockquote"]);
const INLINE = new Set(["a", "strong", "em", "sub", "sup", "code"]);
/** One unclosed link must not make a small message large by being opened again in each of its blocks. */
const MOST_TIMES = 100;
type Formatting = { name: string; tag: string; shown: boolean; times: number };

/**
 * Puts the tags and texts of sanitised HTML, handed over one by one and properly nested, into clean blocks: loose
 * text and the text of divs gets paragraphs of its own, two line breaks end a paragraph, empty paragraphs go,
 * formatting that spans blocks is closed and opened again in each. Not one character of text is added or lost but
 * white space. Texts come escaped and in one piece between two tags.
 */
export class BlockWriter {
  private out: string[] = [];
  private blocks: string[] = [];
  private phrasing = 0;
  private inParagraph = false;
  /** Formatting in force, outermost first; the first `written` of it are open in the output. */
  private inline: Formatting[] = [];
  private written = 0;
  private breaks = 0;

  text(text: string): void {
    const first = text.charCodeAt(0);
    const solid = first > 0x20 && first < 0x7f;
    if (!solid && !/\S/.test(text)) {
      this.out.push(text);
      return;
    }
    if (this.breaks > 1 && this.inParagraph) this.endParagraph();
    if (solid) {
      this.startText();
      this.out.push(text);
      return;
    }
    const lead = this.inParagraph || !this.wantsParagraph() ? "" : (/^\s+/.exec(text)?.[0] ?? "");
    this.out.push(lead);
    this.startText();
    this.out.push(text.slice(lead.length));
  }

  private lineBreak(): void {
    // A break before the first words of a block, or after the last ones, separates nothing.
    if (this.inParagraph || !this.wantsParagraph()) this.breaks++;
  }

  private rule(): void {
    if (this.phrasing > 0) return;
    this.endParagraph();
    this.out.push("<hr>");
  }

  /** The start of an element; `tag` as it is to be written. */
  open(name: string, tag: string): void {
    if (name === "br") this.lineBreak();
    else if (name === "hr") this.rule();
    else if (INLINE.has(name)) this.openInline(name, tag);
    else this.openBlock(name, tag);
  }

  /** The end of an element that was opened. */
  close(name: string): void {
    if (name === "br" || name === "hr") return;
    if (INLINE.has(name)) this.closeInline(name);
    else this.closeBlock(name);
  }

  private openInline(name: string, tag: string): void {
    // Within itself formatting adds nothing, a link in a link is none, and `<a>` leads nowhere.
    const shown = tag !== "<a>" && !this.inline.some((one) => one.shown && one.name === name);
    this.inline.push({ name, tag, shown, times: 0 });
  }

  private closeInline(name: string): void {
    const at = this.inline.findLastIndex((one) => one.name === name);
    if (at === -1) return;
    this.unwrite(at);
    this.inline.splice(at, 1);
  }

  private openBlock(name: string, tag: string): void {
    if (this.phrasing > 0) {
      this.blocks.push("");
      this.out.push(" ");
      return;
    }
    this.endParagraph();
    this.blocks.push(name);
    if (SOFT.has(name)) return;
    if (PHRASING_ONLY.has(name)) this.phrasing++;
    this.out.push(tag);
  }

  private closeBlock(name: string): void {
    const opened = this.blocks.pop();
    if (opened === "") {
      this.out.push(" ");
      return;
    }
    this.endParagraph();
    if (SOFT.has(name)) return;
    if (PHRASING_ONLY.has(name)) this.phrasing--;
    this.out.push(`</${name}>`);
  }

  finish(): string {
    this.endParagraph();
    return this.out.join("").trim();
  }

  private wantsParagraph(): boolean {
    const block = this.blocks.at(-1);
    return this.phrasing === 0 && (block === undefined || SOFT.has(block) || FLOW.has(block));
  }

  private startText(): void {
    if (!this.inParagraph && this.wantsParagraph()) {
      this.out.push("<p>");
      this.inParagraph = true;
    }
    for (; this.breaks > 0; this.breaks--) this.out.push("<br>");
    for (; this.written < this.inline.length; this.written++) {
      const one = this.inline[this.written]!;
      if (++one.times > MOST_TIMES) one.shown = false;
      if (one.shown) this.out.push(one.tag);
    }
  }

  private endParagraph(): void {
    this.unwrite(0);
    if (this.inParagraph) {
      const last = this.out.pop()!;
      const end = last.trimEnd();
      this.out.push(end, "</p>", last.slice(end.length));
    }
    this.inParagraph = false;
    this.breaks = 0;
  }

  /** Closes the formatting that is open in the output, down to `at`. */
  private unwrite(at: number): void {
    for (; this.written > at; this.written--) {
      const one = this.inline[this.written - 1]!;
      if (one.shown) this.out.push(`</${one.name}>`);
    }
  }
}
