import type { FieldIssue } from "@/lib/core/errors";
import { ALERTS_FROM, ALERTS_UNTIL } from "@/lib/newsletter/alerts/local-day";
import { LONGEST_SEARCH } from "@/lib/newsletter/form";
import { MOST_ALERT_SEARCHES, type Preferences } from "@/lib/newsletter/schema";
import { hourWords } from "@/lib/newsletter/words";
import type { SectionInfo } from "@/lib/publications/schema";
import { BreakingTick, MostChoice, Tick } from "./choices";
import { problemOf } from "./problems";

const SEARCHES = Array.from({ length: MOST_ALERT_SEARCHES }, (_, n) => n);

/** The ids of the fields by what is refused of them, for the list of what is wrong. */
export const SEARCH_FIELDS = Object.fromEntries([
  ...SEARCHES.map((n) => [`alertSearches.${n}`, `alert-search-${n}`]),
  ["alertSearches", "alert-search-0"],
]);

type Props = {
  chosen: Preferences;
  sections: SectionInfo[];
  /** Organisations followed. */
  followed: { slug: string; name: string }[];
  issues: FieldIssue[];
};

/** What somebody wants to be told of as soon as it is there, and how often at most. */
export function AlertChoices({ chosen, sections, followed, issues }: Props) {
  return (
    <fieldset aria-describedby="at-once-says">
      <legend>At once</legend>
      <p id="at-once-says" className="hint">
        Besides the letter, as soon as we have it. Between {hourWords(ALERTS_UNTIL)} and{" "}
        {hourWords(ALERTS_FROM)} your time nothing but breaking news comes. A correction waits for the letter.
      </p>
      <BreakingTick chosen={chosen} />
      {followed.length > 0 && (
        <fieldset>
          <legend>What they publish whom you follow</legend>
          <ul className="ticks">
            {followed.map(({ slug, name }) => (
              <Tick
                key={slug}
                id={`alert-newsroom-${slug}`}
                name="alert-newsroom"
                value={slug}
                checked={chosen.alertNewsrooms.includes(slug)}
              >
                {name}
              </Tick>
            ))}
          </ul>
        </fieldset>
      )}
      <fieldset>
        <legend>Everything in</legend>
        <ul className="ticks">
          {sections.map(({ slug, name }) => (
            <Tick
              key={slug}
              id={`alert-section-${slug}`}
              name="alert-section"
              value={slug}
              checked={chosen.alertSections.includes(slug)}
            >
              {name}
            </Tick>
          ))}
        </ul>
      </fieldset>
      <Searches typed={chosen.alertSearches} issues={issues} />
      <MostChoice chosen={chosen} />
    </fieldset>
  );
}

function Searches({ typed, issues }: { typed: string[]; issues: FieldIssue[] }) {
  const all = issues.find(({ path }) => path === "alertSearches")?.message;
  return (
    <fieldset aria-describedby="searches-say">
      <legend>What these searches find</legend>
      <p id="searches-say" className="hint">
        As on the search page: all words, “phrases” in quotation marks, -without, or, begin*
      </p>
      {all && <p className="problem">{all}</p>}
      <ol className="searches">
        {SEARCHES.map((n) => {
          const problem = problemOf(issues, `alertSearches.${n}`);
          const id = `alert-search-${n}`;
          return (
            <li key={n} className="field">
              <label htmlFor={id}>Search {n + 1}</label>
              {problem && (
                <p id={`${id}-problem`} className="problem">
                  {problem}
                </p>
              )}
              <input
                id={id}
                name="alert-search"
                type="text"
                maxLength={LONGEST_SEARCH}
                defaultValue={typed[n] ?? ""}
                aria-invalid={problem ? true : undefined}
                aria-describedby={problem ? `${id}-problem` : undefined}
              />
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
