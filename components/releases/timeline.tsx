import { momentWords } from "@/lib/core/moment";
import type { FieldChange } from "@/lib/releases/changes";
import { verbWords } from "@/lib/releases/timeline-words";
import { ReleaseDiff } from "./release-diff";
import classes from "./timeline.module.css";

export type TimelineEvent = {
  at: Date;
  verb: string;
  actorName: string;
  side: "desk" | "author" | "system";
  /** What was said at it. */
  note?: string;
  /** What it changed in the text. */
  changes?: FieldChange[] | null;
};

/** What happened to a release, newest first. @param zone in which the times are told. */
export function ReleaseTimeline({ events, zone }: { events: TimelineEvent[]; zone: string }) {
  const newestFirst = [...events].reverse();
  return (
    <ol className={classes.timeline}>
      {newestFirst.map((event) => (
        <li key={`${event.at.toISOString()} ${event.verb}`} data-side={event.side}>
          <span className={classes.words}>
            <b>{event.actorName}</b> {verbWords(event.verb)}
          </span>
          {event.note ? <p className={classes.note}>{event.note}</p> : null}
          <time dateTime={event.at.toISOString()}>{momentWords(event.at, zone)}</time>
          {event.changes?.length ? (
            <details className={classes.changes}>
              <summary>
                What changed<span className={classes.unseen}> when {event.actorName} did this</span>
              </summary>
              <ReleaseDiff changes={event.changes} />
            </details>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
