import type { Edition } from "@/components/site/edition";
import type { FieldIssue } from "@/lib/core/errors";
import { daily, digestPath, site } from "@/lib/core/paths";
import { consentWording } from "@/lib/newsletter/consent";
import { reportsBack } from "@/lib/newsletter/letter/words";
import type { Preferences } from "@/lib/newsletter/schema";
import { hourWords, zoneWords } from "@/lib/newsletter/words";
import { BreakingChoice, DaysChoice, SectionChoice } from "./choices";
import { Problems, problemOf } from "./problems";
import { Trap } from "./trap";

export type SignUpState = {
  address: string;
  chosen: Preferences;
  /** An organisation to follow from the start. */
  newsroom?: { slug: string; name: string } | undefined;
  message?: string;
  issues?: FieldIssue[];
};

/** What somebody came for, to be told at once of it. */
const AtOnce = ({ chosen, newsroom }: Pick<SignUpState, "chosen" | "newsroom">) => (
  <>
    {newsroom && (
      <p className="in-line">
        <input id="newsroom" name="newsroom" type="checkbox" value={newsroom.slug} defaultChecked />{" "}
        <label htmlFor="newsroom">Follow {newsroom.name}: what they publish comes first in the letter</label>
      </p>
    )}
    {newsroom && (
      <p className="in-line">
        <input
          id="alert-newsroom"
          name="alert-newsroom"
          type="checkbox"
          value={newsroom.slug}
          defaultChecked={chosen.alertNewsrooms.includes(newsroom.slug)}
        />{" "}
        <label htmlFor="alert-newsroom">Mail me at once as well when they publish something</label>
      </p>
    )}
    {chosen.alertSearches.slice(0, 1).map((search) => (
      <p className="in-line" key={search}>
        <input id="alert-search" name="alert-search" type="checkbox" value={search} defaultChecked />{" "}
        <label htmlFor="alert-search">Mail me at once what the search “{search}” finds from now on</label>
      </p>
    ))}
  </>
);

/** What the daily email is, and the form by which to get it. */
export function Subscribe({
  edition,
  state,
  newest,
  clicks,
}: {
  edition: Edition;
  state: SignUpState;
  /** The day of the newest letter, yyyy-mm-dd. */
  newest: string | null;
  /** Whether it is counted how often links are followed. */
  clicks: boolean;
}) {
  const { title } = edition;
  const { chosen, newsroom } = state;
  return (
    <div className="plain-page prose subscribe-page">
      <h1>{title.name} by email</h1>
      <p className="dek">
        One letter a day with what matters in and around {title.place}, at {hourWords(chosen.hour)} your time
        or whenever you like.
      </p>
      <SignUp edition={edition} state={state} />
      <h2>What is in it</h2>
      <p>
        The day’s lead, the news of your sections, releases from organisations, each marked as such, stories
        of the wire with their agency’s name, and what is on today. If we got something wrong that you were
        sent, the next letter says so.
        {newest && (
          <>
            {" "}
            <a href={digestPath(newest)}>Read the newest letter first</a>
          </>
        )}
      </p>
      <h2>What happens with your address</h2>
      <ul>
        <li>
          We mail you a link and keep nothing beyond a week unless you confirm it: nobody can sign you up.
        </li>
        <li>
          We keep the address, what you chose, and that you agreed. Nothing about your device or computer.
        </li>
        <li>{reportsBack(clicks)} Nobody else gets the address.</li>
        <li>
          Every letter ends with one click. The page behind its link shows you all we keep, and erases it.
        </li>
      </ul>
      {newsroom ? null : (
        <p>
          To follow one organisation, choose it on its newsroom page: every{" "}
          <a href={site.releases}>release</a> leads there.
        </p>
      )}
    </div>
  );
}

const FIELDS = { address: "address", "preferences.alertSearches": "alert-search", preferences: "days" };

function SignUp({ edition: { title }, state }: { edition: Edition; state: SignUpState }) {
  const { address, chosen, newsroom, message = "", issues = [] } = state;
  const problem = problemOf(issues, "address");
  return (
    <form className="daily-form" action={daily.subscribe} method="post" aria-label="Daily email">
      <Problems message={message} issues={issues} fields={FIELDS} />
      <input type="hidden" name="page" value={daily.subscribe} />
      <div className="field">
        <label htmlFor="address">Your email address</label>
        {problem && (
          <p id="address-problem" className="problem">
            {problem}
          </p>
        )}
        <input
          id="address"
          name="address"
          type="email"
          autoComplete="email"
          maxLength={320}
          required
          defaultValue={address}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "address-problem" : undefined}
        />
      </div>
      <Trap id="website" />
      <AtOnce chosen={chosen} newsroom={newsroom} />
      <SectionChoice sections={title.sections} chosen={chosen} />
      <DaysChoice chosen={chosen} single={false} />
      <BreakingChoice chosen={chosen} />
      <p className="hint">
        {consentWording(title.name)} The hour and your time zone ({zoneWords(chosen.timeZone)} for now) can be
        changed once you have confirmed.
      </p>
      <p>
        <button type="submit">Sign up</button>
      </p>
    </form>
  );
}
