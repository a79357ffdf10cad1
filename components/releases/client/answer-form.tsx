import type { FieldIssue } from "@/lib/core/errors";

export type Typed = { name: string; decision: string; comment: string };

function Wrong({ id, issues, path }: { id: string; issues: FieldIssue[]; path: string }) {
  const found = issues.find((issue) => issue.path === path);
  return found ? (
    <span className="wrong" id={id}>
      {found.message}
    </span>
  ) : null;
}

/** A client's word on the text: a plain form, so that it works wherever mail is read. @param text its hash. */
export function AnswerForm({
  action,
  text,
  title,
  typed,
  issues,
}: {
  action: string;
  text: string;
  title: string;
  typed: Typed;
  issues: FieldIssue[];
}) {
  const wrong = (path: string) =>
    issues.some((issue) => issue.path === path)
      ? { "aria-invalid": true, "aria-describedby": `${path}-wrong` }
      : {};
  return (
    <form method="post" action={action} aria-label="Your answer">
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="title" value={title} />
      <fieldset>
        <legend>What do you say to this text?</legend>
        <label className="choice">
          <input
            type="radio"
            name="decision"
            value="approved"
            required
            defaultChecked={typed.decision === "approved"}
          />
          I approve this text
        </label>
        <label className="choice">
          <input
            type="radio"
            name="decision"
            value="changes"
            required
            defaultChecked={typed.decision === "changes"}
          />
          Please change something
        </label>
        <Wrong id="decision-wrong" issues={issues} path="decision" />
      </fieldset>
      <label className="field">
        <span className="name">What should change, or anything to add</span>
        <textarea name="comment" maxLength={4000} defaultValue={typed.comment} {...wrong("comment")} />
        <Wrong id="comment-wrong" issues={issues} path="comment" />
      </label>
      <label className="field">
        <span className="name">Your name</span>
        <input
          name="name"
          required
          minLength={2}
          maxLength={120}
          autoComplete="name"
          defaultValue={typed.name}
          {...wrong("name")}
        />
        <small>It is kept with your answer, for exactly this text. Any later edit voids it.</small>
        <Wrong id="name-wrong" issues={issues} path="name" />
      </label>
      <button type="submit">Send my answer</button>
    </form>
  );
}
