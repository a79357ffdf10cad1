import type { FieldIssue } from "@/lib/core/errors";
import { momentWords } from "@/lib/core/moment";
import { clientPreview, clientPreviewPage } from "@/lib/core/paths";
import { AnswerForm, type Typed } from "./answer-form";
import { ClientPage } from "./page";

type Given = { decision: "approved" | "changes"; name: string; comment: string; at: Date; holds: boolean };
type Props = {
  secret: string;
  headline: string;
  organisation: string;
  zone: string;
  expiresAt: Date;
  titles: { slug: string; name: string }[];
  shown: { slug: string; name: string };
  /** Hash of the text on screen. */
  text: string;
  /** Whether an answer is still taken. */
  open: boolean;
  given: Given | null;
  /** Why the last try was refused. */
  problem: string;
  issues: FieldIssue[];
  typed: Typed;
};

const tab = (secret: string, slug: string) => `${clientPreview(secret)}?title=${slug}`;

/** What was answered last by this link, and whether it still holds. */
function GivenNote({ given, zone }: { given: Given; zone: string }) {
  const what = given.decision === "approved" ? "approved" : "asked for changes to";
  return (
    <div
      className="note"
      data-tone={given.holds && given.decision === "approved" ? "good" : undefined}
      role="status"
    >
      <p>
        <b>{given.name}</b> {what} {given.holds ? "exactly this text" : "an earlier text"} on{" "}
        <time dateTime={given.at.toISOString()}>{momentWords(given.at, zone)}</time>.
        {given.holds ? "" : " It has been edited since: please read it again."}
      </p>
      {given.comment ? <blockquote>{given.comment}</blockquote> : null}
    </div>
  );
}

/** The client's page: the release as each title will show it, and the form for their word on it (S6). */
export function ClientPreview(props: Props) {
  const { secret, headline, organisation, zone, titles, shown, text, open, given, problem, issues } = props;
  const form = (
    <AnswerForm
      action={clientPreview(secret)}
      text={text}
      title={shown.slug}
      typed={props.typed}
      issues={issues}
    />
  );
  return (
    <ClientPage title={`Preview: ${headline}`}>
      <header className="head">
        <p className="kicker">
          Preview from {organisation}, not published. This link works until{" "}
          {momentWords(props.expiresAt, zone)}; keep it to yourself.
        </p>
        <h1>{headline}</h1>
        <nav aria-label="Titles">
          <ul className="tabs">
            {titles.map(({ slug, name }) => (
              <li key={slug}>
                <a href={tab(secret, slug)} aria-current={slug === shown.slug ? "page" : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main className="desk">
        <div className="stage">
          <iframe
            title={`As readers of ${shown.name} will see it`}
            src={clientPreviewPage(secret, shown.slug)}
            sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          />
          <p>
            <a href={clientPreviewPage(secret, shown.slug)}>Open the page by itself</a>
          </p>
        </div>
        <section className="answer" id="answer" aria-labelledby="answer-title">
          <h2 id="answer-title">Your answer</h2>
          {problem ? (
            <p className="note" data-tone="bad" role="alert">
              {problem}
            </p>
          ) : null}
          {given ? <GivenNote given={given} zone={zone} /> : null}
          {open ? null : <p>This release is no longer waiting for an answer.</p>}
          {open && given?.holds && !problem ? (
            <details>
              <summary>Answer once more</summary>
              {form}
            </details>
          ) : null}
          {open && !(given?.holds && !problem) ? form : null}
        </section>
      </main>
    </ClientPage>
  );
}
