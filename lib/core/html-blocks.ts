/** A paragraph in the making: its tags are written by need, never kept. */
const SOFT = new Set(["p", "div"]);
/** Hold running text themselves; a paragraph inside one becomes a space. */
const PHRASING_ONLY = new Set(["h2", "h3", "h4", "pre", "caption"]);
const FLOW = new Set(["blockquote"]);
const INLINE = new Set(["a", "strong", "em", "sub", "sup", "code"]);
/** One unclosed link must not make a small message large by being opened again in each of its blocks. */
const MOST_TIMES = 100;
const TOKEN = /<(\/?)([a-z0-9]+)[^>]*>|[^<]+/g;

/**
 * Puts well-formed, already sanitised HTML into clean blocks: loose text and the text of divs gets
 * paragraphs of its own, two line breaks end a paragraph, empty paragraphs go, formatting that spans blocks
 * is closed and opened again in each. Not one character of text is added or lost but white space.
 */
export function settleBlocks(html: string): string {
  const writer = new BlockWriter();
  for (const match of html.matchAll(TOKEN)) {
    const [token, slash, name] = match;
    if (name === undefined) writer.text(token);
    else if (name === "br") writer.lineBreak();
    else if (name === "hr") writer.rule();
    else if (INLINE.has(name)) slash ? writer.closeInline(name) : writer.openInline(name, token);
    else if (slash) writer.closeBlock(name, token);
    else writer.openBlock(name, token);
  }
  return writer.finish();
}

type Formatting = { name: string; tag: string; shown: boolean; times: number };

class BlockWriter {
  private out: string[] = [];
  private blocks: string[] = [];
  private phrasing = 0;
  private inParagraph = false;
  /** Formatting in force, outermost first; the first `written` of it are open in the output. */
  private inline: Formatting[] = [];
  private written = 0;
  private breaks = 0;

  text(text: string): void {
    if (!/\S/.test(text)) {
      this.out.push(text);
      return;
    }
    if (this.breaks > 1 && this.inParagraph) this.endParagraph();
    const lead = this.inParagraph || !this.wantsParagraph() ? "" : (/^\s+/.exec(text)?.[0] ?? "");
    this.out.push(lead);
    this.startText();
    this.out.push(text.slice(lead.length));
  }

  lineBreak(): void {
    // A break before the first words of a block, or after the last ones, separates nothing.
    if (this.inParagraph || !this.wantsParagraph()) this.breaks++;
  }

  rule(): void {
    if (this.phrasing > 0) return;
    this.endParagraph();
    this.out.push("<hr>");
  }

  openInline(name: string, tag: string): void {
    // Within itself formatting adds nothing, a link in a link is none, and `<a>` leads nowhere.
    const shown = tag !== "<a>" && !this.inline.some((one) => one.shown && one.name === name);
    this.inline.push({ name, tag, shown, times: 0 });
  }

  closeInline(name: string): void {
    const at = this.inline.findLastIndex((one) => one.name === name);
    if (at === -1) return;
    this.unwrite(at);
    this.inline.splice(at, 1);
  }

  openBlock(name: string, tag: string): void {
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

  closeBlock(name: string, tag: string): void {
    const opened = this.blocks.pop();
    if (opened === "") {
      this.out.push(" ");
      return;
    }
    this.endParagraph();
    if (SOFT.has(name)) return;
    if (PHRASING_ONLY.has(name)) this.phrasing--;
    this.out.push(tag);
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
