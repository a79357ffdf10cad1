/** What parts words here and in the database (search_keys_of). */
const BETWEEN = /[\s.,;:@_"'()/+&-]+/u;

/**
 * The beginnings of words that somebody looks for, as `search_keys` columns hold them: in lower case, two to fifteen
 * characters each, eight at most. None when there is nothing to look for.
 */
export const searchWords = (typed: string): string[] =>
  typed
    .slice(0, 200)
    .toLowerCase()
    .split(BETWEEN)
    .map((word) => [...word].slice(0, 15).join(""))
    .filter((word) => word.length >= 2)
    .slice(0, 8);
