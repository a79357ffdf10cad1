/** Elements whose inside is another language than HTML. */
export const FOREIGN = new Set(["svg", "math"]);

/** Start tags that end svg and math wherever they are left open (WHATWG HTML §13.2.6.5): the story goes on. */
const BREAKOUT = new Set(
  "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var".split(
    " ",
  ),
);
/** Inside these a start tag is HTML that belongs to the drawing or formula. */
const INTEGRATION = new Set("foreignobject desc title mi mo mn ms mtext annotation-xml".split(" "));

/** Follows svg or math from its start tag on, to tell where HTML begins again though no end tag came. */
export class ForeignPart {
  private points = 0;

  /** @returns whether this start tag ends the part. */
  open(name: string): boolean {
    if (INTEGRATION.has(name.toLowerCase())) this.points++;
    return this.points === 0 && BREAKOUT.has(name);
  }

  close(name: string): void {
    if (this.points > 0 && INTEGRATION.has(name.toLowerCase())) this.points--;
  }
}
