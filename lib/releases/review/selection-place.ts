/** Longest words a point or a comment quotes, in characters. */
export const MAX_QUOTED = 300;

const squeezed = (text: string) => text.replace(/\s+/g, " ");

/**
 * Where words that were selected on screen stand in the plain text of their field, given the text on screen before
 * them: the same occurrence of the same words, however white space was set. null when they are not in the text.
 */
export function placeOfSelection(
  text: string,
  words: string,
  before: string,
): { start: number; end: number } | null {
  const places: number[] = [];
  let flat = "";
  for (let i = 0; i < text.length; i++) {
    const blank = /\s/.test(text[i] as string);
    if (blank && (flat === "" || flat.endsWith(" "))) continue;
    flat += blank ? " " : text[i];
    places.push(i);
  }
  const wanted = squeezed(words).trim();
  if (!wanted) return null;
  const near = squeezed(before).trimStart().length;
  let best = -1;
  for (let at = flat.indexOf(wanted); at !== -1; at = flat.indexOf(wanted, at + 1))
    if (best === -1 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  const [start, last] = [places[best], places[best + wanted.length - 1]];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}
