"use client";
import type { Part } from "@/lib/newsletter/edition/choice";
import { type LetterEntry, PART_RULES, PART_WORDS } from "@/lib/newsletter/issue/entries";
import type { EntryMoves } from "./entry-buttons";
import { EntryRow, type RowFrame } from "./entry-row";
import classes from "./list.module.css";

type Rows = {
  /** What leads by an editor's word. */
  chosen: string | null;
  frame: RowFrame;
  movesOf: (entry: LetterEntry) => EntryMoves;
};

/** One part of the letter. */
export function PartList({
  part,
  entries,
  taken,
  chosen,
  frame,
  movesOf,
}: { part: Part; entries: LetterEntry[]; taken: ((id: string, onto: LetterEntry) => void) | null } & Rows) {
  return (
    <section className={classes.part} aria-labelledby={`part-${part}`}>
      <h3 id={`part-${part}`}>{PART_WORDS[part]}</h3>
      <p className={classes.rule}>{PART_RULES[part]}</p>
      <ol className={classes.rows}>
        {entries.map((entry) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            chosen={chosen === entry.id}
            frame={frame}
            moves={movesOf(entry)}
            taken={taken && ((id) => taken(id, entry))}
          />
        ))}
      </ol>
    </section>
  );
}

/** So many are listed; the rest is older still. */
const MOST_OTHERS = 60;

/** Items that only some letters have. */
export function OtherEntries({ entries, chosen, frame, movesOf }: { entries: LetterEntry[] } & Rows) {
  if (entries.length === 0) return null;
  return (
    <details className={classes.more}>
      <summary>Only in some letters: {entries.length.toLocaleString("en")}</summary>
      <p className={classes.rule}>
        In letters of readers who chose their section, place or organisation, or have had no letter since. Pin
        one to have it in everybody’s.
      </p>
      <ol className={classes.rows}>
        {entries.slice(0, MOST_OTHERS).map((entry) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            chosen={chosen === entry.id}
            frame={frame}
            moves={movesOf(entry)}
            taken={null}
          />
        ))}
      </ol>
      {entries.length > MOST_OTHERS ? (
        <p className={classes.rule}>And {(entries.length - MOST_OTHERS).toLocaleString("en")} older ones.</p>
      ) : null}
    </details>
  );
}
