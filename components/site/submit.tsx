import { portal, signInPath, site } from "@/lib/core/paths";
import type { Edition } from "./edition";

const STEPS = [
  [
    "Open an account",
    "You and your organisation sign up together and confirm an e-mail address. It costs nothing.",
  ],
  [
    "Write the release",
    "Start from your Word document, paste the whole release, or begin with an empty form: what you have goes into its place, and you confirm it. The form checks as you type and keeps your draft.",
  ],
  ["Hand it in", "Choose whether it may appear at once, at a set hour, or only after an embargo."],
  [
    "An editor reads it",
    "The answer is yes, a request for changes with the reason beside the words it is about, or no with a reason. You see where it stands at any time.",
  ],
  [
    "Readers find it",
    "It appears under your name on the site, in search and in the feeds, marked as a release.",
  ],
] as const;

const ADVICE = [
  [
    "Say what happened in the first sentence.",
    "Who, what, where and when, in 35 words or fewer. The history can wait for the third paragraph.",
  ],
  ["Write as if about someone else.", "“The club opens its doors on Saturday”, not “Come and join us”."],
  [
    "Let facts carry the praise.",
    "Figures, names and dates are news; “unique”, “leading” and “exciting” are not.",
  ],
  [
    "Name a person to ask.",
    "Someone who will answer the telephone on the day. You decide whether readers see the number.",
  ],
  ["Quote people, not committees.", "One sentence someone really said is worth a paragraph of agreement."],
] as const;

/** The public door for organisations: how a release gets into the paper. */
export function Submit({ edition }: { edition: Edition }) {
  const { title } = edition;
  return (
    <div className="plain-page prose submit-page">
      <h1>Publish your news in {title.name}</h1>
      <p className="dek">
        If it happens in or around {title.place} and matters to the people here, we would like to hear it from
        you.
      </p>
      <p className="actions">
        <a className="button" href={site.signUp}>
          Open an account
        </a>
        <a className="button quiet" href={signInPath(portal.home)}>
          Sign in
        </a>
      </p>
      <h2>How it goes</h2>
      <ol className="steps">
        {STEPS.map(([name, text]) => (
          <li key={name}>
            <b>{name}.</b> {text}
          </li>
        ))}
      </ol>
      <h2>What we print</h2>
      <p>
        Business news, community notices, sports results, appointments and events, from organisations that can
        be named and asked. We print no advertising, no appeals to buy, and nothing about a private person who
        has not agreed.
      </p>
      <h2>Five habits of a good release</h2>
      <ul>
        {ADVICE.map(([rule, why]) => (
          <li key={rule}>
            <b>{rule}</b> {why}
          </li>
        ))}
      </ul>
      <h2>If something is wrong</h2>
      <p>
        Corrections are free. Until an editor takes your release up you can take it back yourself and change
        it. Once it is approved, ask us to withdraw it, before it appears or after; once it is published, ask
        us to correct it. The page tells readers of every correction that matters.
      </p>
      <p>
        Everything the form and the editors check is written down:{" "}
        <a href={site.standards}>read the standards</a>. To go straight to the form,{" "}
        <a href={portal.newRelease}>start a release</a>.
      </p>
    </div>
  );
}
