/** Letters to be put right to make one word of another: added, left out, changed, or two exchanged (Damerau). */
export function lettersApart(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}

/** How far a word may be from the one that was meant: a letter, or two of a long word. */
export const mostApart = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** The word that was meant, most likely: the nearest, and of those the one in most stories; null if none is near. */
export function likeliest(word: string, candidates: { word: string; items: number }[]): string | null {
  const near = candidates
    .map((each) => ({ ...each, apart: lettersApart(word, each.word) }))
    .filter(({ apart }) => apart > 0 && apart <= mostApart(word))
    .sort((a, b) => a.apart - b.apart || b.items - a.items);
  return near[0]?.word ?? null;
}
