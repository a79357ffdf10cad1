"use client";
import { Button } from "@mantine/core";
import type { DroppedEntry } from "@/lib/newsletter/issue/entries";
import classes from "./list.module.css";

type Act = (entry: DroppedEntry) => void;

/** What the editors left out, and the way back. */
export function DroppedList({
  entries,
  may,
  busy,
  takeBack,
  pin,
}: {
  entries: DroppedEntry[];
  may: boolean;
  busy: boolean;
  takeBack: Act;
  pin: Act;
}) {
  if (entries.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="part-dropped">
      <h3 id="part-dropped">Dropped</h3>
      <p className={classes.rule}>In nobody’s letter: what was dropped once does not come the day after.</p>
      <ul className={classes.rows}>
        {entries.map((entry) => (
          <li key={entry.id} className={classes.row}>
            <div className={classes.what}>
              <span className={classes.headline}>{entry.headline}</span>
              <p className={classes.meta}>
                {entry.today ? "Dropped from this letter" : "Dropped on a day before"}
              </p>
            </div>
            {may ? (
              <Button
                size="compact-sm"
                h={32}
                variant="default"
                disabled={busy}
                aria-label={`${entry.today ? "Take back" : "Pin"}: “${entry.headline}”`}
                onClick={() => (entry.today ? takeBack(entry) : pin(entry))}
              >
                {entry.today ? "Take back" : "Pin"}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
