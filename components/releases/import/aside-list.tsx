"use client";
import { Button } from "@mantine/core";
import type { Aside } from "@/lib/releases/document/finding";
import classes from "./import.module.css";

const NAMES: Record<Aside["what"], string> = {
  label: "Label",
  "end mark": "End mark",
  letterhead: "Letterhead",
  "page margin": "Top or foot of the page",
  comment: "Comment",
  date: "Date",
};

/** What the document said about itself, which no field holds: shown, so that nothing goes unseen. */
export function AsideList({ aside, take }: { aside: Aside[]; take: (one: Aside) => void }) {
  if (!aside.length) return null;
  return (
    <details className={classes.aside}>
      <summary>Recognised and set aside ({aside.length})</summary>
      <ul className={classes.rows}>
        {aside.map((one) => (
          <li key={`${one.what} ${one.text}`} className={classes.row}>
            <div className={classes.what}>
              <strong>{NAMES[one.what]}</strong>
              <p className={classes.source}>{one.text}</p>
            </div>
            <div className={classes.say}>
              <Button
                size="compact-md"
                variant="subtle"
                onClick={() => take(one)}
                aria-label={`Put into the text: ${one.text.slice(0, 60)}`}
              >
                Put into the text
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
