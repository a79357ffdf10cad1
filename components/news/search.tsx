import { Fragment } from "react";
import { type Edition, sideOf, tongueOf } from "@/components/site/edition";
import { newsPath, site } from "@/lib/core/paths";
import { type Found, pieces } from "@/lib/news/search-text";
import { Kicker } from "./kicker";
import { When } from "./when";

export type SearchState = { q: string; section: string; origin: string; page: number };

/** Address of a page of results. */
export function searchAddress({ q, section, origin, page }: SearchState): string {
  const query = new URLSearchParams({ q });
  if (section) query.set("section", section);
  if (origin) query.set("origin", origin);
  if (page > 1) query.set("page", String(page));
  return `${site.search}?${query}`;
}

/** The search form with its filters, and what it found. */
export function Search({
  state,
  items,
  more,
  edition,
}: {
  state: SearchState;
  items: Found[];
  more: boolean;
  edition: Edition;
}) {
  return (
    <div className="search-page">
      <header className="page-head">
        <h1>Search</h1>
      </header>
      <search>
        <form className="search-form" aria-label="Search the news" action={site.search} method="get">
          <p className="search-words">
            <label htmlFor="q">Words</label>
            <input id="q" name="q" type="search" defaultValue={state.q} maxLength={200} />
            <button type="submit">Search</button>
          </p>
          <p>
            <label htmlFor="section">Section</label>
            <select id="section" name="section" defaultValue={state.section}>
              <option value="">All sections</option>
              {edition.title.sections.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label htmlFor="origin">From</label>
            <select id="origin" name="origin" defaultValue={state.origin}>
              <option value="">Releases and wire</option>
              <option value="release">Releases only</option>
              <option value="wire">Wire only</option>
            </select>
          </p>
        </form>
      </search>
      <Outcome state={state} count={items.length} />
      <ol className="results">
        {items.map((item) => (
          <li key={item.id} {...sideOf(item, edition)}>
            <Kicker item={item} />
            <h2 className="headline" {...tongueOf(item, edition)}>
              <a href={newsPath(item)}>
                <Marked text={item.headlineMarked} />
              </a>
            </h2>
            <p className="summary" {...tongueOf(item, edition)}>
              <Marked text={item.excerpt} />
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

function Marked({ text }: { text: string }) {
  return pieces(text).map(({ text, found, at }) =>
    found ? <mark key={at}>{text}</mark> : <Fragment key={at}>{text}</Fragment>,
  );
}

function Outcome({ state, count }: { state: SearchState; count: number }) {
  if (!state.q)
    return (
      <p className="empty">
        Write a word or two. “Quotation marks” keep a phrase together, a minus sign leaves a word out, and
        <i> or</i> accepts either of two.
      </p>
    );
  if (count > 0)
    return (
      <p className="outcome">
        Results for <b>{state.q}</b>
        {state.page > 1 && `, page ${state.page}`}
      </p>
    );
  return (
    <p className="empty">
      Nothing was found for <b>{state.q}</b>
      {(state.section || state.origin) && " with these filters"}. Try fewer or other words
      {(state.section || state.origin) && ", or search all sections and sources"}.
    </p>
  );
}
