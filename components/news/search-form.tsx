import type { Edition } from "@/components/site/edition";
import { site } from "@/lib/core/paths";
import { isFiltered, type SearchState } from "./search-state";

/** The search form with its filters. `organisation` is the name of the one results are narrowed to, "" when none. */
export function SearchForm({
  state,
  organisation,
  edition,
}: {
  state: SearchState;
  organisation: string;
  edition: Edition;
}) {
  return (
    <search>
      <form className="search-form" aria-label="Search the news" action={site.search} method="get">
        <p className="search-words">
          <label htmlFor="q">Words</label>
          <input id="q" name="q" type="search" defaultValue={state.q} maxLength={200} />
          <button type="submit">Search</button>
        </p>
        <details className="search-filters" open={isFiltered(state) || state.sort !== ""}>
          <summary>Filters and order</summary>
          <div className="search-fields">
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
              <label htmlFor="origin">Origin</label>
              <select id="origin" name="origin" defaultValue={state.origin}>
                <option value="">Releases and wire</option>
                <option value="release">Releases only</option>
                <option value="wire">Wire only</option>
              </select>
            </p>
            <p>
              <label htmlFor="from">From</label>
              <input id="from" name="from" type="date" defaultValue={state.from} />
            </p>
            <p>
              <label htmlFor="to">To</label>
              <input id="to" name="to" type="date" defaultValue={state.to} />
            </p>
            <p>
              <label htmlFor="sort">Order</label>
              <select id="sort" name="sort" defaultValue={state.sort}>
                <option value="">Best first</option>
                <option value="newest">Newest first</option>
              </select>
            </p>
            {organisation && (
              <p>
                <label htmlFor="org">
                  <input id="org" name="org" type="checkbox" value={state.org} defaultChecked /> Only from{" "}
                  {organisation}
                </label>
              </p>
            )}
          </div>
        </details>
      </form>
    </search>
  );
}
