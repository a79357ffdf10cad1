import { momentWords } from "@/lib/core/moment";
import { verbWords } from "@/lib/releases/timeline-words";
import classes from "./timeline.module.css";

export type TimelineEvent = { at: Date; verb: string; actorName: string; side: "desk" | "author" | "system" };

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
          <time dateTime={event.at.toISOString()}>{momentWords(event.at, zone)}</time>
        </li>
      ))}
    </ol>
  );
}
