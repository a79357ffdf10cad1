import { Checkbox } from "@mantine/core";
import Link from "next/link";
import type { MouseEvent, ReactNode } from "react";
import { momentWords } from "@/lib/core/moment";
import { agoWords } from "@/lib/core/span-of-time";
import { placeWords, type ShownWire } from "@/lib/wire/desk/line";
import { WireFlags } from "./flags";
import classes from "./row.module.css";
import { UrgencyMark } from "./urgency-mark";

type Props = {
  shown: ShownWire;
  /** The address of this very page with the item open. */
  href: string;
  now: Date;
  zone: string;
  opened: boolean;
  open: () => void;
  selected: boolean;
  /** null: nothing can be done with what is selected. */
  select: ((to: boolean, range: boolean) => void) | null;
  /** What stands in the row itself: its buttons, and on narrow screens the item. */
  buttons: ReactNode;
  below: ReactNode;
};

/** A press that means another tab is the browser's. */
const plain = (event: MouseEvent) => !(event.metaKey || event.ctrlKey || event.shiftKey || event.button > 0);

/** One item of the stream. Its headline is the row's one stop for the keyboard walk. */
export function WireRow({ shown, href, now, zone, opened, open, selected, select, buttons, below }: Props) {
  const { line, gone } = shown;
  const title = line.title || "Untitled item";
  const places = placeWords(line.places);
  return (
    <li
      className={classes.row}
      data-gone={gone !== null || undefined}
      data-open={opened || undefined}
      data-reading={select === null || undefined}
    >
      {select ? (
        <Checkbox
          className={classes.select}
          checked={selected}
          disabled={gone !== null}
          onChange={(event) =>
            select(
              event.currentTarget.checked,
              (event.nativeEvent as unknown as MouseEvent).shiftKey === true,
            )
          }
          aria-label={`Select “${title}”`}
        />
      ) : null}
      <div className={classes.what}>
        <p className={classes.meta}>
          <UrgencyMark urgency={line.urgency} />
          <strong>{line.source.name}</strong>
          <time dateTime={line.firstSeenAt.toISOString()} title={momentWords(line.firstSeenAt, zone)}>
            {agoWords(line.firstSeenAt, now)}
          </time>
          {line.versionAt ? (
            <time dateTime={line.versionAt.toISOString()} title="The agency's own time">
              {`agency: ${momentWords(line.versionAt, zone)}`}
            </time>
          ) : null}
          {line.language ? <span lang="en">{line.language}</span> : null}
        </p>
        <Link
          href={href}
          prefetch={false}
          lang={line.language || undefined}
          dir="auto"
          className={classes.headline}
          data-wire-stop={line.id}
          aria-current={opened ? "true" : undefined}
          onClick={(event) => {
            if (!plain(event)) return;
            event.preventDefault();
            open();
          }}
        >
          {title}
        </Link>
        {line.lead ? (
          <p className={classes.lead} lang={line.language || undefined} dir="auto">
            {line.lead}
          </p>
        ) : null}
        <p className={classes.meta}>
          <span>{places || "Placed nowhere"}</span>
        </p>
        {line.why ? (
          <p className={classes.why}>
            {line.why}
            {line.by ? ` (${line.by})` : ""}
          </p>
        ) : null}
        <WireFlags line={line} zone={zone} now={now} />
      </div>
      {gone === null ? (
        <div className={classes.buttons}>{buttons}</div>
      ) : (
        <p className={classes.gone}>{gone}</p>
      )}
      {below ? <div className={classes.below}>{below}</div> : null}
    </li>
  );
}
