import type { Edition } from "@/components/site/edition";
import type { FieldIssue } from "@/lib/core/errors";
import { daily } from "@/lib/core/paths";
import { reportsBack } from "@/lib/newsletter/letter/words";
import { nextLetter } from "@/lib/newsletter/next-letter";
import type { SubscriberView } from "@/lib/newsletter/queries";
import type { Preferences as Chosen } from "@/lib/newsletter/schema";
import { hourWords, zoneWords } from "@/lib/newsletter/words";
import { AlertChoices, SEARCH_FIELDS } from "./alert-choices";
import { DaysChoice, SectionChoice } from "./choices";
import { OrganisationChoice } from "./organisation-choice";
import { PostButton } from "./post-button";
import { Problems, problemOf } from "./problems";

export type PreferencesState = {
  link: string;
  /** The link whose POST unsubscribes. */
  leave: string;
  /** Whether it is counted how often links are followed. */
  clicks: boolean;
  subscriber: SubscriberView;
  /** What the form shows: as it is stored, or as it was sent and refused. */
  chosen: Chosen;
  /** Names of the organisations followed. */
  followed: { slug: string; name: string }[];
  zones: string[];
  /** The name of an organisation that was typed and not taken, and what it was found to begin. */
  follow?: string;
  found?: { slug: string; name: string }[] | undefined;
  saved?: boolean;
  message?: string;
  issues?: FieldIssue[];
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const FIELDS = {
  ...SEARCH_FIELDS,
  days: "days",
  places: "places",
  hour: "hour",
  timeZone: "zone",
  follow: "follow",
};

/** What a subscriber gets and when, to change, to take along, and to end. */
export function Preferences({ edition, state }: { edition: Edition; state: PreferencesState }) {
  const { link, leave, clicks, subscriber, saved = false } = state;
  const active = subscriber.state === "active";
  return (
    <div className="plain-page subscribe-page">
      <h1>Your daily email</h1>
      <p>
        {edition.title.name}, to <b className="address">{subscriber.address}</b>
      </p>
      {saved && (
        <p className="done" role="status">
          Saved. It counts from the next letter on.
        </p>
      )}
      {active && <NextLetter edition={edition} state={state} />}
      {active ? <PreferencesForm edition={edition} state={state} /> : <Inactive state={state} />}
      {active && (
        <>
          <h2>Unsubscribe</h2>
          <p>No letter comes any more. What you chose is kept for half a year, should you come back.</p>
          <PostButton action={daily.leave(leave)} quiet>
            Unsubscribe
          </PostButton>
        </>
      )}
      <h2>What we keep about you</h2>
      <p>{reportsBack(clicks)}</p>
      <p>
        <a href={daily.data(link)}>All of it, as a file (JSON)</a>
      </p>
      <p>
        <a href={daily.erase(link)}>Erase it</a>
      </p>
    </div>
  );
}

/** When the next letter comes, as it stands in our book and not as the form may show it. */
function NextLetter({
  edition: { now },
  state: { subscriber },
}: {
  edition: Edition;
  state: PreferencesState;
}) {
  const next = nextLetter(subscriber.preferences, now);
  return (
    next && (
      <p>
        Your next letter: <b>{next}</b>
      </p>
    )
  );
}

function Inactive({ state: { link, subscriber } }: { state: PreferencesState }) {
  if (subscriber.state !== "unsubscribed")
    return <p>Mail to this address came back or was called unwanted, so nothing is sent there.</p>;
  return (
    <>
      <p>You are unsubscribed: no letter comes.</p>
      <PostButton action={daily.comeBack(link)}>Send it again</PostButton>
    </>
  );
}

function PreferencesForm({ edition, state }: { edition: Edition; state: PreferencesState }) {
  const { link, subscriber, chosen, followed, zones, follow = "", found, message = "", issues = [] } = state;
  const placesProblem = problemOf(issues, "places");
  return (
    <form className="daily-form" action={daily.preferences(link)} method="post" aria-label="What you get">
      <Problems message={message} issues={issues} fields={FIELDS} />
      <input type="hidden" name="version" value={subscriber.version} />
      <SectionChoice sections={edition.title.sections} chosen={chosen} />
      <div className="field">
        <label htmlFor="places">Places, with commas between them</label>
        {placesProblem && <p className="problem">{placesProblem}</p>}
        <input
          id="places"
          name="places"
          type="text"
          defaultValue={chosen.places.join(", ")}
          maxLength={700}
        />
      </div>
      <OrganisationChoice
        followed={followed}
        follow={follow}
        found={found}
        problem={problemOf(issues, "follow")}
        action={daily.preferences(link)}
      />
      <DaysChoice chosen={chosen} problem={problemOf(issues, "days")} />
      <fieldset>
        <legend>Time</legend>
        <p className="in-line">
          <label htmlFor="hour">At</label>{" "}
          <select id="hour" name="hour" defaultValue={String(chosen.hour)}>
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {hourWords(hour)}
              </option>
            ))}
          </select>{" "}
          <label htmlFor="zone">in the time zone</label>{" "}
          <select id="zone" name="zone" defaultValue={chosen.timeZone}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zoneWords(zone)}
              </option>
            ))}
          </select>
        </p>
      </fieldset>
      <AlertChoices chosen={chosen} sections={edition.title.sections} followed={followed} issues={issues} />
      <p>
        <button type="submit">Save</button>
      </p>
    </form>
  );
}
