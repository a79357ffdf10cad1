import { site } from "@/lib/core/paths";

/** What a search page asks for, as its address and its form say it; "" is anything. */
export type SearchState = {
  q: string;
  section: string;
  origin: "" | "release" | "wire";
  /** An organisation's newsroom, by slug. */
  org: string;
  /** Days (yyyy-mm-dd) of the title's zone, inclusive. */
  from: string;
  to: string;
  sort: "" | "newest";
  page: number;
  /** The instant of the first page, in milliseconds since 1970: later pages keep to it, whatever is published meanwhile. */
  at: string;
};

const PARTS = ["section", "origin", "org", "from", "to", "sort"] as const;

/** Address of a page of results, or of a feed of them (`file`), which has neither pages nor order. */
export function searchAddress(state: SearchState, file = ""): string {
  const query = new URLSearchParams({ q: state.q });
  for (const part of PARTS) if (state[part] && !(file && part === "sort")) query.set(part, state[part]);
  if (!file && state.page > 1) {
    query.set("page", String(state.page));
    if (state.at) query.set("at", state.at);
  }
  return `${site.search}${file && `/${file}`}?${query}`;
}

/** The same words without any filter. */
export const unfiltered = (state: SearchState): SearchState => ({
  ...state,
  section: "",
  origin: "",
  org: "",
  from: "",
  to: "",
  page: 1,
});

export const isFiltered = ({ section, origin, org, from, to }: SearchState): boolean =>
  [section, origin, org, from, to].some((each) => each !== "");
