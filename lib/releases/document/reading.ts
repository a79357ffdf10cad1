import type { ReleaseContent } from "../schema";
import type { Block } from "./block";
import type { Aside, Confidence, Field, Finding } from "./finding";

export type Values = Partial<
  Pick<
    ReleaseContent,
    | "headline"
    | "subheadline"
    | "summary"
    | "embargoUntil"
    | "publishAt"
    | "timeZone"
    | "quotes"
    | "contacts"
    | "boilerplate"
    | "noteToEditor"
    | "tickers"
    | "kind"
  >
> & { place?: string; date?: string };

/** What a document is read against: the day, and the organisation's clock and habit of writing dates. */
export type Circumstances = { today: string; timeZone: string; dayFirst: boolean };

/** A document while it is read: the blocks not taken yet, and what was made of the others. */
export class Reading {
  readonly found: Finding[] = [];
  readonly aside: Aside[] = [];
  readonly values: Values = {};
  blocks: Block[];
  /** The first paragraph, once the dateline is off it. */
  lead: Block | null = null;
  readonly at: Circumstances;

  constructor(blocks: Block[], at: Circumstances) {
    this.blocks = blocks;
    this.at = at;
  }

  /** Takes blocks out of the text into a field. */
  take(fields: Field[], confidence: Confidence, blocks: Block[], where: "start" | "end"): void {
    this.blocks = this.blocks.filter((one) => !blocks.includes(one));
    this.note(fields, confidence, blocks, where);
  }

  /** Notes where a field came from; a second place of the same field is added to the first. */
  note(
    fields: Field[],
    confidence: Confidence,
    blocks: Pick<Block, "text" | "html">[],
    where: "start" | "end",
  ): void {
    const source = blocks.map((one) => one.text).join("\n");
    const html = blocks.map((one) => one.html).join("");
    const known = this.found.find((one) => one.taken && one.fields.join() === fields.join());
    if (known) {
      known.source += `\n${source}`;
      known.html += html;
    } else this.found.push({ fields, confidence, source, html, at: where, taken: true, offer: null });
  }

  /** Notes a field that was derived from words which stay in the text. */
  derive(field: Field, confidence: Confidence, source: string): void {
    this.found.push({ fields: [field], confidence, source, html: "", at: "end", taken: false, offer: null });
  }

  setAside(what: Aside["what"], blocks: Block[]): void {
    this.blocks = this.blocks.filter((one) => !blocks.includes(one));
    for (const { text, html } of blocks) if (text) this.aside.push({ what, text, html });
  }

  replace(old: Block, by: Block[]): void {
    this.blocks = this.blocks.flatMap((one) => (one === old ? by : [one]));
  }

  has(field: Field): boolean {
    return this.found.some((one) => one.taken && one.fields.includes(field));
  }
}
