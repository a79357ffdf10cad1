export type Mark<T> = { start: number; end: number; of: T };
export type MarkedPart<T> = { text: string; of: T | null };

/**
 * A text cut at its marks, in order. Marks that overlap an earlier one, are empty, or lie outside the text
 * are left out: the finding itself is still listed below the field.
 */
export function markedParts<T>(text: string, marks: Mark<T>[]): MarkedPart<T>[] {
  const parts: MarkedPart<T>[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const end = Math.min(mark.end, text.length);
    if (mark.start < at || end <= mark.start) continue;
    if (mark.start > at) parts.push({ text: text.slice(at, mark.start), of: null });
    parts.push({ text: text.slice(mark.start, end), of: mark.of });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), of: null });
  return parts;
}

/** Which occurrence of its words a span is (from 0): how it is found again where white space differs. */
export function occurrenceOf(text: string, { start, end }: { start: number; end: number }): number {
  const words = text.slice(start, end);
  let count = 0;
  if (words === "") return 0;
  for (let at = text.indexOf(words); at !== -1 && at < start; at = text.indexOf(words, at + 1)) count++;
  return count;
}
