const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A text of at most so many characters as people count them, cut between words where that loses little; none of 0. */
export function cut(text: string, most: number): string {
  if (most === 0 || text.length <= most) return most === 0 ? "" : text;
  const all = [...graphemes.segment(text)].map(({ segment }) => segment);
  if (all.length <= most) return text;
  const kept = all.slice(0, most - 1).join("");
  const space = kept.lastIndexOf(" ");
  const end = space > kept.length * 0.6 ? space : kept.length;
  return `${kept.slice(0, end).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
