import type { ReactNode } from "react";
import classes from "./narrow-page.module.css";

/** One task on a page: a heading, a line, a form, and where else to go. */
export function NarrowPage({
  title,
  lede,
  children,
  below,
}: {
  title: string;
  lede?: ReactNode;
  children: ReactNode;
  below?: ReactNode;
}) {
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{title}</h1>
      {lede ? <div className={classes.lede}>{lede}</div> : null}
      <div className={classes.card}>{children}</div>
      {below ? <div className={classes.below}>{below}</div> : null}
    </div>
  );
}
