import type { Stored } from "../autosaver";

// Going back in the browser shows a page as the router remembers it: without what was saved since, or as a new
// release that exists by now. What this tab has seen saved tells.

const seen = new Map<string, Stored>();

export function rememberStored(draftKey: string, stored: Stored): void {
  seen.set(draftKey, stored);
  const known = seen.get(stored.id);
  if (!known || known.version < stored.version) seen.set(stored.id, stored);
}

/** The release a remembered page should show in its newest version instead; null when the page is new enough. */
export function newerThan(draftKey: string, stored: Stored | null): Stored | null {
  const known = stored ? seen.get(stored.id) : seen.get(draftKey);
  return known && (!stored || known.version > stored.version) ? known : null;
}
