import { isFiltered, type SearchState, searchAddress, unfiltered } from "./search-state";

/** What became of a search beside its results. */
export type Outcome = {
  count: number;
  /** Older results were left out. */
  cut: boolean;
  /** Time was over before anything was found. */
  overdue: boolean;
  /** The words in a spelling that stories know; null: none. */
  otherSpelling: string | null;
  /** Sections and newsrooms that are called so. */
  places: { name: string; href: string }[];
};

/** What was searched for and what to do next; the only place that tells. */
export function SearchOutcome({ state, outcome }: { state: SearchState; outcome: Outcome }) {
  if (!state.q)
    return (
      <p className="empty">
        Write a word or two. “Quotation marks” keep a phrase together, a minus sign leaves a word out,
        <i> or</i> accepts either of two, and an asterisk stands for any ending: <i>bridg*</i>.
      </p>
    );
  if (outcome.overdue)
    return (
      <p className="empty">
        A search for <b>{state.q}</b> takes too long. Use longer or more words, or a shorter span of time.
      </p>
    );
  return (
    <>
      {outcome.count > 0 ? (
        <p className="outcome">
          Results for <b>{state.q}</b>
          {state.page > 1 && `, page ${state.page}`}
          {outcome.cut && ". Looking further back takes too long: give days to see what is older."}
        </p>
      ) : (
        <p className="empty">
          Nothing was found for <b>{state.q}</b>
          {isFiltered(state) && " with these filters"}. Try fewer or other words.
        </p>
      )}
      <Ways state={state} outcome={outcome} />
    </>
  );
}

/** Other ways to what a reader may have meant. */
function Ways({ state, outcome }: { state: SearchState; outcome: Outcome }) {
  const { otherSpelling, places, count } = outcome;
  const plain = state.q.replace(/["*]/g, "").trim();
  const ways = [
    ...(otherSpelling
      ? [
          {
            before: "Did you mean ",
            name: otherSpelling,
            href: searchAddress({ ...state, q: otherSpelling }),
          },
        ]
      : []),
    ...places.map((place) => ({ before: "Go to ", ...place })),
    ...(count === 0 && isFiltered(state)
      ? [{ before: "", name: "Search everything", href: searchAddress(unfiltered(state)) }]
      : []),
    ...(count === 0 && state.q.includes('"') && plain
      ? [
          {
            before: "",
            name: "Search for the words in any order",
            href: searchAddress({ ...state, q: plain, page: 1 }),
          },
        ]
      : []),
  ];
  if (ways.length === 0) return null;
  return (
    <ul className="ways">
      {ways.map(({ before, name, href }) => (
        <li key={href}>
          {before}
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
