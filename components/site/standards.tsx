import { dateFormat } from "@/lib/core/date-format";
import { site } from "@/lib/core/paths";
import type { RULE_GROUPS, RULESET_NOTES, Severity } from "@/lib/releases/preflight";
import type { Edition } from "./edition";

export type StandardsGroup = (typeof RULE_GROUPS)[number];
type StandardsRule = StandardsGroup["rules"][number];

const SEVERITY: Record<Severity, { word: string; meaning: string }> = {
  error: { word: "Must", meaning: "nearly always stops a release" },
  warning: { word: "Should", meaning: "is usually asked for" },
  info: { word: "May", meaning: "is advice" },
};

const anchorOf = (group: StandardsGroup) => `group-${group.name.toLowerCase().replaceAll(" ", "-")}`;
const day = (date: string, language: string) =>
  dateFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

function Example({ word, text }: { word: string; text: string }) {
  return (
    <p className={`example ${word === "Not" ? "bad" : "good"}`}>
      <b>{word}</b> <span>{text || <em>left empty</em>}</span>
    </p>
  );
}

function Rule({ rule }: { rule: StandardsRule }) {
  const { word } = SEVERITY[rule.severity];
  return (
    <section className={`standard weighs-${rule.severity}`} id={rule.id} aria-labelledby={`${rule.id}-title`}>
      <h3 id={`${rule.id}-title`}>
        <span className="severity">{word}</span> {rule.title}
      </h3>
      <p>{rule.explanation}</p>
      <div className="examples">
        <Example word="Not" text={rule.example.bad} />
        <Example word="But" text={rule.example.good} />
      </div>
      <p className="where">
        {rule.fields} ·{" "}
        <a href={`#${rule.id}`} aria-label={`Link to the rule ${rule.id}`}>
          {rule.id}
        </a>
      </p>
    </section>
  );
}

/** The rule pack in words: what is checked in the form, in the API and on the editor's screen alike. */
export function Standards({
  edition,
  groups,
  ruleset,
  notes,
}: {
  edition: Edition;
  groups: readonly StandardsGroup[];
  ruleset: string;
  notes: typeof RULESET_NOTES;
}) {
  const count = groups.reduce((sum, group) => sum + group.rules.length, 0);
  return (
    <div className="plain-page standards">
      <h1>Standards for releases</h1>
      <p className="dek">
        Every release in {edition.title.name} is held to the same {count} rules, and its author sees them
        while writing.
      </p>
      <p>
        A rule that finds something does not decide: an editor does, with the finding on screen. The word
        before a rule says how much it weighs.
      </p>
      <dl className="weights">
        {Object.entries(SEVERITY).map(([severity, { word, meaning }]) => (
          <div key={severity} className={`weighs-${severity}`}>
            <dt className="severity">{word}</dt> <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <nav aria-label="Rules by subject" className="subjects">
        <ul>
          {groups.map((group) => (
            <li key={group.name}>
              <a href={`#${anchorOf(group)}`}>{group.name}</a> <span>{group.rules.length}</span>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map((group) => (
        <section key={group.name} aria-labelledby={anchorOf(group)} className="standards-group">
          <h2 id={anchorOf(group)}>{group.name}</h2>
          {group.rules.map((rule) => (
            <Rule key={rule.id} rule={rule} />
          ))}
        </section>
      ))}
      <section aria-labelledby="versions" className="standards-group versions">
        <h2 id="versions">Versions</h2>
        <p>Version {ruleset} is in force. The version is kept with every decision of the desk.</p>
        <dl>
          {notes.map(({ version, since, note }) => (
            <div key={version}>
              <dt>
                {version}, <time dateTime={since}>{day(since, edition.title.language)}</time>
              </dt>
              <dd>{note}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p>
        <a className="button" href={site.submit}>
          Publish your news
        </a>
      </p>
    </div>
  );
}
