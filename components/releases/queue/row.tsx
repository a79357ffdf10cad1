import { Checkbox } from "@mantine/core";
import Link from "next/link";
import { DueMark, WantedMark } from "@/components/releases/due-mark";
import { ScheduleMarks } from "@/components/releases/schedule-marks";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import { durationWords } from "@/lib/core/span-of-time";
import { publicTime } from "@/lib/releases/lifecycle";
import { queuePath } from "@/lib/releases/queue/address";
import type { QueueFilter } from "@/lib/releases/queue/filter";
import type { ShownLine } from "@/lib/releases/queue/merge";
import { KIND_LABELS } from "@/lib/releases/schema";
import { FlagList } from "./flag-list";
import { Hold } from "./hold";
import { PlaceReasons } from "./place";
import classes from "./row.module.css";

type RowProps = {
  shown: ShownLine;
  filter: QueueFilter;
  now: Date;
  zone: string;
  busy: boolean;
  claim: () => void;
  /** Null where nothing is selected. */
  selected: boolean | null;
  select: (to: boolean, range: boolean) => void;
};

/** One release of the queue. Its headline is the row's one stop for the keyboard walk. */
export function QueueRow({ shown, filter, now, zone, busy, claim, selected, select }: RowProps) {
  const { line, gone } = shown;
  const waits = gone === null && (line.status === "submitted" || line.status === "in_review");
  const due = waits ? line.dueAt : null;
  const headline = line.headline || "Untitled release";
  return (
    <li
      className={classes.row}
      data-overdue={due && due <= now ? true : undefined}
      data-gone={gone !== null || undefined}
      data-selectable={selected !== null || undefined}
    >
      {selected === null ? null : (
        <Checkbox
          className={classes.select}
          checked={selected}
          disabled={gone !== null}
          onChange={(event) =>
            select(event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey === true)
          }
          aria-label={`Select “${headline}”`}
        />
      )}
      <div className={classes.when}>
        {due ? (
          <WantedMark wantedAt={publicTime(line.publishAt, line.embargoUntil)} dueAt={due} now={now} />
        ) : null}
        {due ? <DueMark dueAt={due} now={now} /> : <span>Changed {momentWords(line.updatedAt, zone)}</span>}
        {due && line.submittedAt ? (
          <span>waiting {durationWords(now.getTime() - line.submittedAt.getTime())}</span>
        ) : null}
        {due ? <PlaceReasons line={line} zone={zone} /> : null}
      </div>
      <div className={classes.what}>
        <Link
          href={desk.release(line.id)}
          prefetch={false}
          className={classes.headline}
          data-queue-stop={line.id}
        >
          {headline}
        </Link>
        <p className={classes.meta}>
          <span>{KIND_LABELS[line.kind]}</span>
          <Link href={queuePath({ ...filter, organisation: line.organisation.slug })} prefetch={false}>
            {line.organisation.name}
          </Link>
          {line.onBehalfOf ? <span>for {line.onBehalfOf}</span> : null}
          <ScheduleMarks release={line} zone={zone} now={now} />
        </p>
        <FlagList flags={line.flags} />
      </div>
      {gone === null ? (
        <Hold line={line} busy={busy} claim={claim} />
      ) : (
        <p className={classes.gone}>{gone}</p>
      )}
    </li>
  );
}
