import type { ReactNode } from "react";
import classes from "./page.module.css";

/** A bordered surface; with a title it is a labelled section. */
export function Panel({
  title,
  id,
  children,
  tone,
}: {
  title?: string;
  /** Required with a title: the heading's id. */
  id?: string;
  children: ReactNode;
  tone?: "plain" | "attention";
}) {
  return (
    <section className={classes.panel} aria-labelledby={title ? id : undefined} data-tone={tone}>
      {title ? (
        <h2 className={classes.panelTitle} id={id}>
          {title}
        </h2>
      ) : null}
      {children}
    </section>
  );
}

/** What a list says when it has nothing to show. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.emptyTitle}>{title}</p>
      {children}
    </div>
  );
}
