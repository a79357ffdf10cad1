import type { ReactNode } from "react";
import classes from "./page.module.css";

/** Title of a page with an optional line below and actions at the end. */
export function PageHeader({
  title,
  kicker,
  children,
  actions,
}: {
  title: string;
  kicker?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={classes.header}>
      <div className={classes.headerText}>
        {kicker ? <div className={classes.kicker}>{kicker}</div> : null}
        <h1 className={classes.title}>{title}</h1>
        {children ? <div className={classes.lede}>{children}</div> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  );
}
