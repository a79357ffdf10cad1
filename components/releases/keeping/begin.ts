import type { Page } from "./draft-keeper";
import type { KeptCopies, KeptCopy } from "./kept-copies";
import { takePlace } from "./tab-locks";

export type Beginning = { tab: string; copy: KeptCopy | null; leave: () => void };

/** Copies of what a page shows: of its release, or of what its first save would have made. */
export const copiesFor = (copies: KeptCopy[], { stored, draftKey }: Page): KeptCopy[] =>
  copies.filter((copy) => (stored && copy.id === stored.id) || (!copy.id && copy.draftKey === draftKey));

/** Finds out where a form goes on: at the newest copy whose tab is gone, else at what the page brought. */
export async function begin(copies: KeptCopies, page: Page, take = takePlace): Promise<Beginning> {
  for (const copy of copiesFor(copies.all(), page)) {
    const leave = await take(copy.tab);
    if (!leave) continue;
    // Read again: while we waited its tab may have finished.
    const now = copies.all().find((each) => each.tab === copy.tab);
    if (now) return { tab: now.tab, copy: now, leave };
    leave();
  }
  const tab = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  return { tab, copy: null, leave: (await take(tab)) ?? (() => undefined) };
}
