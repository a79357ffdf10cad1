import Link from "next/link";
import type { ReactNode } from "react";
import classes from "./desk.module.css";

export type WorkLine = { id: string; href: string; headline: string; organisation: string; note: ReactNode };

/** A few releases with a word on each, and the way to all of them. */
export function WorkList({
  title,
  id,
  lines,
  empty,
  all,
}: {
  title: string;
  id: string;
  lines: WorkLine[];
  empty: string;
  all: { href: string; label: string };
}) {
  return (
    <section className={classes.block} aria-labelledby={id}>
      <div className={classes.blockHead}>
        <h2 id={id}>{title}</h2>
        <Link href={all.href} prefetch={false}>
          {all.label}
        </Link>
      </div>
      {lines.length ? (
        <ol className={classes.lines}>
          {lines.map((line) => (
            <li key={line.id}>
              <Link href={line.href} prefetch={false} className={classes.headline}>
                {line.headline || "Untitled release"}
              </Link>
              <span className={classes.note}>
                {line.organisation} {line.note ? <>· {line.note}</> : null}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className={classes.empty}>{empty}</p>
      )}
    </section>
  );
}
