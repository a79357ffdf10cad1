import { site } from "@/lib/core/paths";
import type { Edition } from "./edition";

/** A rule of the pack as readers may see it. */
export type StandardsRule = {
  id: string;
  severity: string;
  title: string;
  explanation: string;
  example: { bad: string; good: string };
};

/** The rule pack in words: what is checked in the form, in the API and on the editor's screen alike. */
export function Standards({ edition, rules }: { edition: Edition; rules: readonly StandardsRule[] }) {
  return (
    <div className="plain-page prose">
      <h1>Standards for releases</h1>
      <p className="dek">
        Every release in {edition.title.name} is held to the same rules, and its author sees them while
        writing.
      </p>
      <p>
        A rule that finds something does not decide: an editor does, with the finding on screen. The word
        before each rule says how much it weighs.
      </p>
      <dl className="rules">
        {rules.map((rule) => (
          <div key={rule.id} id={rule.id} className={`rule rule-${rule.severity}`}>
            <dt>
              <span className="severity">{SEVERITY[rule.severity] ?? rule.severity}</span> {rule.title}{" "}
              <code>{rule.id}</code>
            </dt>
            <dd>
              {rule.explanation}
              {rule.example.bad && (
                <span className="example">
                  <b>Not:</b> {rule.example.bad}
                </span>
              )}
              {rule.example.good && (
                <span className="example">
                  <b>But:</b> {rule.example.good}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={site.submit}>Publish your news</a>
      </p>
    </div>
  );
}

const SEVERITY: Record<string, string> = { error: "must", warning: "should", info: "may", notice: "may" };
