const DIFFERENCES_MAX = 4;

const named = (letter: string): string =>
  `“${letter}” (U+${(letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")})`;

/**
 * Which letters of a name stand where another has different ones, for people whose typeface draws both alike; empty
 * for names that are equal, differ in length, or in so much that anybody sees it. Code points say what is what.
 */
export function lettersApart(name: string, other: string): string[] {
  const [ours, theirs] = [[...name.normalize("NFC")], [...other.normalize("NFC")]];
  if (ours.length !== theirs.length) return [];
  const pairs = ours.flatMap((letter, at) => {
    const instead = theirs[at] as string;
    return letter === instead ? [] : [`${named(letter)} for ${named(instead)}`];
  });
  const apart = [...new Set(pairs)];
  return apart.length > DIFFERENCES_MAX ? [] : apart;
}
