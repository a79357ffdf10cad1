import type { ReactNode } from "react";
import classes from "./group.module.css";

/** A titled group of fields. */
export function Group({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.title}>{title}</legend>
      {hint ? <p className={classes.hint}>{hint}</p> : null}
      <div className={classes.fields}>{children}</div>
    </fieldset>
  );
}

/** Fields side by side where there is room. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}
