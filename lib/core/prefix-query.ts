const WORDS = 8;

/** Each word as the beginning of one (tsquery syntax); what is no letter or digit separates. "" of no words. */
export const prefixQuery = (text: string): string =>
  (text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, WORDS)
    .map((word) => `${word}:*`)
    .join(" & ");
