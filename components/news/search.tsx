import { Fragment } from "react";
import { type Edition, sideOf, tongueOf } from "@/components/site/edition";
import { daily, newsPath } from "@/lib/core/paths";
import type { Piece } from "@/lib/news/search/excerpt";
import type { Found } from "@/lib/news/search/search";
import { searchProblem } from "@/lib/newsletter/alerts/search-asked";
import { Kicker } from "./kicker";
import { SearchForm } from "./search-form";
import { type Outcome, SearchOutcome } from "./search-outcome";
import { isFiltered, type SearchState, searchAddress } from "./search-state";
import { When } from "./when";

/** The search page: form, what became of it, results, and feeds of the same search. */
export function Search({
  state,
  organisation,
  items,
  more,
  outcome,
  edition,
}: {
  state: SearchState;
  organisation: string;
  items: Found[];
  more: boolean;
  outcome: Outcome;
  edition: Edition;
}) {
  return (
    <div className="search-page">
      <header className="page-head">
        <h1>Search</h1>
      </header>
      <SearchForm state={state} organisation={organisation} edition={edition} />
      <SearchOutcome state={state} outcome={outcome} />
      {state.q && !outcome.overdue && <Follow state={state} />}
      <ol className="results">
        {items.map((item) => (
          <li key={item.id} {...sideOf(item, edition)}>
            <Kicker item={item} />
            <h2 className="headline" {...tongueOf(item, edition)}>
              <a href={newsPath(item)}>
                <Marked pieces={item.headlineMarked} />
              </a>
            </h2>
            <p className="summary" {...tongueOf(item, edition)}>
              <Marked pieces={item.excerpt} />
            </p>
            <p className="stamp">
              <When at={item.publishedAt} edition={edition} />
            </p>
          </li>
        ))}
      </ol>
      {(state.page > 1 || more) && (
        <nav className="pager" aria-label="Pages of results">
          {state.page > 1 && (
            <a rel="prev" href={searchAddress({ ...state, page: state.page - 1 })}>
              Previous results
            </a>
          )}
          {more && (
            <a rel="next" href={searchAddress({ ...state, page: state.page + 1 })}>
              More results
            </a>
          )}
        </nav>
      )}
    </div>
  );
}

const FEEDS = [
  ["RSS", "rss.xml"],
  ["Atom", "atom.xml"],
  ["JSON Feed", "feed.json"],
] as const;

/** The same search as feeds, its filters included; by email its words alone, while nothing is filtered. */
function Follow({ state }: { state: SearchState }) {
  return (
    <p className="follow-search">
      Follow this search:{" "}
      {!isFiltered(state) && searchProblem(state.q) === null && (
        <>
          <a href={daily.followSearch(state.q)}>Email</a>
          {" · "}
        </>
      )}
      {FEEDS.map(([name, file], n) => (
        <Fragment key={file}>
          {n > 0 && " · "}
          <a href={searchAddress(state, file)}>{name}</a>
        </Fragment>
      ))}
    </p>
  );
}

function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, found, at }) =>
    found ? <mark key={at}>{text}</mark> : <Fragment key={at}>{text}</Fragment>,
  );
}
