import { Button } from "@mantine/core";
import { IconUserCheck } from "@tabler/icons-react";
import Link from "next/link";
import { momentWords } from "@/lib/core/moment";
import { durationWords } from "@/lib/core/span-of-time";
import type { QueueLine } from "@/lib/releases/queue/line";
import { KIND_LABELS } from "@/lib/releases/schema";
import { DueMark } from "./due-mark";
import classes from "./queue.module.css";
import { ScheduleMarks } from "./schedule-marks";

type RowProps = {
  line: QueueLine;
  now: Date;
  zone: string;
  href: string;
  organisationHref: string;
  busy: boolean;
  claim: () => void;
};

/** One release of the queue. Its headline is the row's one stop for the keyboard walk. */
export function QueueRow({ line, now, zone, href, organisationHref, busy, claim }: RowProps) {
  const due = line.dueAt && (line.status === "submitted" || line.status === "in_review") ? line.dueAt : null;
  const headline = line.headline || "Untitled release";
  return (
    <li className={classes.row} data-overdue={due && due <= now ? true : undefined}>
      <div className={classes.when}>
        {due ? <DueMark dueAt={due} now={now} /> : <span>Changed {momentWords(line.updatedAt, zone)}</span>}
        {due && line.submittedAt ? (
          <span>waiting {durationWords(now.getTime() - line.submittedAt.getTime())}</span>
        ) : null}
      </div>
      <div className={classes.what}>
        <Link href={href} prefetch={false} className={classes.headline} data-queue-stop={line.id}>
          {headline}
        </Link>
        <p className={classes.meta}>
          <span>{KIND_LABELS[line.kind]}</span>
          <Link href={organisationHref} prefetch={false}>
            {line.organisation.name}
          </Link>
          {line.onBehalfOf ? <span>for {line.onBehalfOf}</span> : null}
          <ScheduleMarks release={line} zone={zone} now={now} />
        </p>
      </div>
      <div className={classes.hold}>
        {line.claim ? (
          <span className={classes.holder}>
            <IconUserCheck size={16} aria-hidden />
            {line.claim.mine ? "You are on it" : line.claim.name}
          </span>
        ) : line.status === "submitted" || line.status === "in_review" ? (
          <Button
            variant="default"
            size="sm"
            loading={busy}
            onClick={claim}
            aria-label={`Claim “${headline}”`}
          >
            Claim
          </Button>
        ) : null}
      </div>
    </li>
  );
}
