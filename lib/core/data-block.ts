/**
 * JSON as the text of a data block (a script element of another type than a script's, HTML §4.12.1). No less-than sign
 * is left in it, so that nothing in it can end the block or begin a comment; to JSON it is the same.
 */
export const dataBlock = (data: object): string => JSON.stringify(data).replaceAll("<", "\\u003c");

const BLOCK = /<script type="application\/ld\+json">([^<]*)<\/script>/g;

/** What the data blocks of a page say. */
export const dataIn = (html: string): unknown[] =>
  [...html.matchAll(BLOCK)].map(([, text]) => JSON.parse(text ?? ""));

/** Whether a page has any script element beside data blocks as they are written here. */
export const hasScript = (html: string): boolean => /<script/i.test(html.replace(BLOCK, ""));
