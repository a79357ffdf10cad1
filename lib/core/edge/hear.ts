import type { Purge } from "./requests";

/** How a message begins that is about readers' pages: what carries these keys has changed, or must not be shown. */
const CHANGED = "~changed";
const GONE = "~gone";

export const markOf = (gone: boolean): string => (gone ? GONE : CHANGED);

/** What a message tells an edge; null when it is not about readers' pages (the desk's own news travel the same way). */
export function heard([mark, ...keys]: string[]): Purge | null {
  return mark === GONE || mark === CHANGED ? { keys, gone: mark === GONE } : null;
}
