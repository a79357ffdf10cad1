// A row of the wire desk, and a page of rows kept up to date without anything jumping. Pure.
import { viewHolds, type WireFilter, type WireView } from "./filter";
import { WIRE_STATES, type WireState } from "./state";

/** Where an item stands, with the names of title and section; `publication` is the title's slug, "" of one that is gone. */
export type WirePlace = {
  publicationId: string;
  section: string;
  publication: string;
  title: string;
  name: string;
};

/** "Courier: Local, Business · Herald: Local", each title once; "" of none. */
export const placeWords = (places: readonly WirePlace[]): string =>
  [...Map.groupBy(places, ({ title }) => title)]
    .map(([title, some]) => `${title}: ${some.map(({ name }) => name).join(", ")}`)
    .join(" · ");

/** One item as the stream shows it. */
export type WireLine = {
  id: string;
  source: { id: string; slug: string; name: string };
  title: string;
  /** The first line of the text, plain. */
  lead: string;
  state: WireState;
  /** The rule's or the editor's reason, and who decided; "" of a rule. */
  why: string;
  by: string;
  firstSeenAt: Date;
  /** The agency's own time of this version. */
  versionAt: Date | null;
  version: number;
  /** When the agency last changed it after we had it first. */
  changedAt: Date | null;
  embargoUntil: Date | null;
  expiresAt: Date | null;
  language: string;
  /** 1 (most urgent) to 9. */
  urgency: number | null;
  itemType: string;
  picture: boolean;
  /** The dateline's place. */
  dateline: string;
  places: WirePlace[];
  /** Other feeds' copies that stand under this one. */
  copies: number;
  sameAsId: string | null;
  story: { id: string; size: number } | null;
  newsItemId: string | null;
};

/** A page of the stream. `lookedTo`: how far back a search was made that found less than a page. */
export type WirePage = { items: WireLine[]; nextCursor: string | null; lookedTo: Date | null };

/** A row on screen; `gone` says what became of an item that is not in this list any more. */
export type ShownWire = { line: WireLine; gone: string | null };

/** The page as it would be read now, and the rows on screen that are not on it. */
export type WireNews = { page: WirePage; elsewhere: WireLine[] };

const FATES: Partial<Record<WireState, string>> = { held: "Back among the held", public: "Published" };

/** What became of an item that left a view. */
const fate = (line: WireLine): string => {
  const words = FATES[line.state] ?? WIRE_STATES[line.state];
  return line.by ? `${words}, by ${line.by}` : words;
};

/**
 * The rows on screen as they are now: each keeps its place, what left the list says where it went, and what came
 * first is counted and waits to be asked for. A list of the newest has nothing new below its top.
 */
export function mergeWire(
  shown: readonly ShownWire[],
  news: WireNews,
  view: WireView,
): { rows: ShownWire[]; fresh: number } {
  const known = new Map([...news.elsewhere, ...news.page.items].map((line) => [line.id, line]));
  const rows = shown.map(({ line, gone }): ShownWire => {
    const now = known.get(line.id);
    if (!now) return { line, gone: gone ?? "No longer there" };
    return { line: now, gone: viewHolds(view, now.state) ? null : fate(now) };
  });
  const ids = new Set(shown.map(({ line }) => line.id));
  const top = shown[0]?.line.id ?? "";
  return { rows, fresh: news.page.items.filter(({ id }) => !ids.has(id) && id > top).length };
}

export type WireQuestion = { filter: WireFilter; cursor?: string | undefined };
