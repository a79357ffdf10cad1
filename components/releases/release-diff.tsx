import type { DiffPart, FieldChange } from "@/lib/releases/changes";
import classes from "./release-diff.module.css";

/** Unchanged stretches longer than this are cut down to the words around a change. */
const CONTEXT = 140;

type Piece = { key: string; part: DiffPart; gap: boolean };

const head = (text: string) => text.slice(0, CONTEXT).replace(/\S*$/, "");
const tail = (text: string) => text.slice(-CONTEXT).replace(/^\S*/, "");

/** A long unchanged stretch as its ends with a gap between; at the edges of the text only the inner end. */
function shorten(part: DiffPart, first: boolean, last: boolean): { text: string; gap: boolean }[] {
  if (part.kind !== "same" || part.text.length <= 2 * CONTEXT + 40) return [{ text: part.text, gap: false }];
  return [
    ...(first ? [] : [{ text: head(part.text), gap: false }]),
    { text: "", gap: true },
    ...(last ? [] : [{ text: tail(part.text), gap: false }]),
  ];
}

function pieces(parts: DiffPart[]): Piece[] {
  return parts.flatMap((part, i) =>
    shorten(part, i === 0, i === parts.length - 1).map(({ text, gap }, j) => ({
      key: `${i}.${j}`,
      part: { ...part, text },
      gap,
    })),
  );
}

function Words({ part }: { part: DiffPart }) {
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
        <div key={change.field} className={classes.field}>
          <dt>{change.label}</dt>
          <dd>
            {pieces(change.parts).map(({ key, part, gap }) =>
              gap ? (
                <span key={key} className={classes.gap} role="img" aria-label="unchanged text left out">
                  […]
                </span>
              ) : (
                <Words key={key} part={part} />
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
