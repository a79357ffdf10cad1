import { desk } from "@/lib/core/paths";
import type { ReleaseState } from "@/lib/releases/lifecycle";
import { STATE_LABELS } from "@/lib/releases/lifecycle";
import { QUEUE_VIEW_NAMES, VIEW_LABELS } from "@/lib/releases/queue/filter";
import { WIRE_VIEW_NAMES, WIRE_VIEWS } from "@/lib/wire/desk/filter";

/** One thing the palette can go to. */
export type Entry = { group: string; label: string; detail?: string; href: string; keys?: string };

/** What a search at the server has found. */
export type Found = {
  releases: { headline: string; organisation: string; status: ReleaseState; href: string }[];
  organisations: { name: string; href: string }[];
  views: { name: string; href: string }[];
  sources: { name: string; href: string }[];
};

/** The desk's pages by the key that follows "g". */
const GO: Record<string, { label: string; href: string }> = {
  d: { label: "Desk", href: desk.home },
  q: { label: "Queue", href: desk.queue },
  s: { label: "Schedule", href: desk.schedule },
  w: { label: "Wire", href: desk.wire },
  f: { label: "Sources", href: desk.sources },
  e: { label: "Daily email", href: desk.newsletter },
  o: { label: "Organisations", href: desk.organisations },
  p: { label: "People", href: desk.people },
  a: { label: "Audit log", href: desk.audit },
  m: { label: "Outbox", href: desk.outbox },
  n: { label: "Notices", href: desk.notices },
  ",": { label: "Settings", href: desk.settings },
};

/** Not everybody at the desk may open these: what is told to all leaves them out. */
const SOME: readonly string[] = [desk.people, desk.outbox];

/** The keys that work on every page of the desk, for the list of a page's own. */
export const DESK_KEYS = [
  { key: "Ctrl K", label: "Go to any page, view, release, organisation or source" },
  {
    key: "g",
    label: `Then a letter, to a page: ${Object.entries(GO)
      .filter(([, { href }]) => !SOME.includes(href))
      .map(([key, { label }]) => `${key} ${label}`)
      .join(" · ")}`,
  },
];

/** Where "g" and this key lead, if anywhere. @param closed addresses that are not open to whoever asks. */
export function goTo(key: string, closed: readonly string[] = []): string | undefined {
  const href = Object.hasOwn(GO, key) ? GO[key]?.href : undefined;
  return href && !closed.includes(href) ? href : undefined;
}

export const PLACES: Entry[] = [
  ...Object.entries(GO).map(([key, place]) => ({ group: "Page", ...place, keys: `g ${key}` })),
  { group: "Page", label: "What came back, and suppressed addresses", href: desk.newsletterReturns },
  { group: "Page", label: "Breaking news", href: desk.newsletterBreaking },
  ...QUEUE_VIEW_NAMES.map((view) => ({
    group: "Queue",
    label: `Queue: ${VIEW_LABELS[view]}`,
    href: `${desk.queue}?view=${view}`,
  })),
  ...WIRE_VIEW_NAMES.filter((view) => view !== "incoming").map((view) => ({
    group: "Wire",
    label: `Wire: ${WIRE_VIEWS[view]}`,
    href: `${desk.wire}?view=${view}`,
  })),
  { group: "Wire", label: "Wire: Stories", href: desk.wireStories },
  { group: "Sources", label: "Add a source", href: desk.newSource },
  { group: "Sources", label: "Import sources (OPML)", href: desk.importSources },
  { group: "Sources", label: "Starter list of sources", href: desk.starterSources },
];

const entriesOf = (found: Found): Entry[] => [
  ...found.releases.map((each) => ({
    group: "Release",
    label: each.headline || "Untitled release",
    detail: `${each.organisation}, ${STATE_LABELS[each.status].toLowerCase()}`,
    href: each.href,
  })),
  ...found.organisations.map((each) => ({
    group: "Organisation",
    label: each.name,
    detail: "its waiting releases",
    href: each.href,
  })),
  ...found.sources.map((each) => ({ group: "Source", label: each.name, href: each.href })),
];

const has = (text: string) => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ label, group }: Entry) => words.every((word) => `${group} ${label}`.toLowerCase().includes(word));
};

/** What the palette lists for a text: pages and views that have its words, then what the server found. */
export function entriesFor(text: string, found: Found | null, closed: readonly string[] = []): Entry[] {
  const views = (found?.views ?? []).map((each) => ({
    group: "Saved view",
    label: each.name,
    href: each.href,
  }));
  const known = [...PLACES.filter(({ href }) => !closed.includes(href)), ...views].filter(has(text));
  return text.trim() && found ? [...known, ...entriesOf(found)] : known;
}
