// Which text leads a story. A text joins the leading text before it that it is most alike; one that is like none leads
// itself. Texts are compared with leaders alone, so that no chain of small steps joins two that differ, and what
// comes out depends on the texts and their times, never on the order in which they were looked at.

/** A text as stories know it. `number` is its place in the index of likeness. */
export type Text = { number: number; kind: "release" | "wire"; id: string; at: Date };

/** The one that came first, and of two that came at once the one with the lower id. */
export const before = (a: Pick<Text, "at" | "id">, b: Pick<Text, "at" | "id">): boolean =>
  a.at.getTime() === b.at.getTime() ? a.id < b.id : a.at < b.at;

export const inOrder = (a: Text, b: Text): number => (before(a, b) ? -1 : before(b, a) ? 1 : 0);

export type Option = { leader: Text; degree: number };

/**
 * Of the leaders a text may join, the one it is most alike; of two as alike, the earlier.
 * @returns null when there is none: the text leads itself.
 */
export function choose(options: Option[]): Option | null {
  return options.reduce<Option | null>((best, each) => {
    if (!best || each.degree > best.degree) return each;
    return each.degree === best.degree && before(each.leader, best.leader) ? each : best;
  }, null);
}
