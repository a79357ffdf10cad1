import type { FieldIssue } from "@/lib/core/errors";

/** Why a form came back: each complaint leads to its field. `fields` are their ids by the beginning of the path. */
export function Problems({
  message,
  issues,
  fields,
}: {
  message: string;
  issues: FieldIssue[];
  fields: Record<string, string>;
}) {
  if (!message) return null;
  const idOf = ({ path }: FieldIssue) =>
    Object.entries(fields).find(([from]) => path === from || path.startsWith(`${from}.`))?.[1];
  return (
    <div className="problems" role="alert">
      <h2>This was not sent yet</h2>
      {issues.length === 0 ? (
        <p>{message}</p>
      ) : (
        <ul>
          {issues.map((issue) => {
            const id = idOf(issue);
            return (
              <li key={issue.path + issue.message}>
                {id ? <a href={`#${id}`}>{issue.message}</a> : issue.message}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** The complaint about one field, if there is one. */
export const problemOf = (issues: FieldIssue[], path: string): string | undefined =>
  issues.find((issue) => issue.path === path || issue.path.startsWith(`${path}.`))?.message;
