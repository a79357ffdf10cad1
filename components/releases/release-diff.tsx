import type { FieldChange } from "@/lib/releases/changes";
import { type Excerpt, excerpted } from "@/lib/releases/excerpts";
import classes from "./release-diff.module.css";

function Words({ part }: { part: Excerpt }) {
  if (part.kind === "omitted")
    return (
      <span className={classes.gap} role="img" aria-label="unchanged text left out">
        […]
      </span>
    );
  if (part.kind === "added") return <ins className={classes.added}>{part.text}</ins>;
  if (part.kind === "removed") return <del className={classes.removed}>{part.text}</del>;
  return <span>{part.text}</span>;
}

/** What changed, field by field, word by word; `<ins>` and `<del>` say it to every reader, colour to the eye. */
export function ReleaseDiff({ changes }: { changes: FieldChange[] }) {
  if (changes.length === 0) return <p className={classes.none}>No words changed.</p>;
  return (
    <dl className={classes.diff}>
      {changes.map((change) => (
        <div key={change.field + change.label} className={classes.field}>
          <dt>{change.label}</dt>
          <dd>
            {excerpted(change.parts).map((part, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the words of a diff have no other name than their place
              <Words key={i} part={part} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
