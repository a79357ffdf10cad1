import type { Outline, Told } from "./outline";
import { type Piece, type Press, pieces, type Setting, type Slot } from "./press";

/** What fills the slots that depend on what was chosen, in plain words. */
export type Heading = { subject: string; preheader: string };

/** A press whose parts are set once for an edition, however many letters they stand in. */
export class Sheet {
  private readonly set = new Map<string, Piece[]>();

  constructor(
    private readonly press: Press,
    private readonly content: Setting["content"],
  ) {}

  private once(key: string, make: () => string): Piece[] {
    const found = this.set.get(key) ?? pieces(make());
    this.set.set(key, found);
    return found;
  }

  private fill(part: Piece[], words: Partial<Record<Slot, Piece[]>>): Piece[] {
    return part.flatMap((piece) => (typeof piece === "string" ? piece : (words[piece.slot] ?? [piece])));
  }

  /** A story with why it is there. */
  story({ entry, size, why }: Told): Piece[] {
    const set = this.once(`story ${entry.position} ${size}`, () => this.press.story(entry, size));
    return this.fill(set, { why: [this.press.words(why)] });
  }

  /** A letter; what is its reader's own is still to be filled in. */
  letter(outline: Outline, heading: Heading): Piece[] {
    const { press, content } = this;
    const head = outline.notices.length ? this.once("notices", press.noticesHead) : [];
    const rubric = (part: Outline["blocks"][number]["part"]) =>
      this.once(`rubric ${part}`, () => press.rubric(part));
    const body = [
      ...(content.note ? this.once("note", () => press.note(content.note)) : []),
      ...(outline.lead ? this.story(outline.lead) : []),
      ...head,
      ...outline.notices.flatMap((each) => this.once(`notice ${each.id}`, () => press.notice(each))),
      ...outline.blocks.flatMap(({ part, stories }) => [
        ...rubric(part),
        ...stories.flatMap((told) => this.story(told)),
      ]),
      ...(outline.events ? this.once("events", () => press.events(content.events)) : []),
    ];
    return this.fill(this.once("frame", press.frame), {
      content: body,
      subject: [press.words(heading.subject)],
      preheader: [press.words(heading.preheader)],
    });
  }
}
