import { IconCalendarTime, IconLock } from "@tabler/icons-react";
import { momentWords } from "@/lib/core/moment";
import classes from "./marks.module.css";

type Times = { publishAt: Date | null; embargoUntil: Date | null; goPublicAt: Date | null };

/** Embargo and schedule of a release in a list, in the desk's zone; nothing when it goes out at once. */
export function ScheduleMarks({ release, zone, now }: { release: Times; zone: string; now: Date }) {
  const { embargoUntil, publishAt, goPublicAt } = release;
  const schedule = goPublicAt ?? publishAt;
  return (
    <>
      {embargoUntil && embargoUntil > now ? (
        <span className={classes.mark} data-kind="embargo">
          <IconLock size={14} aria-hidden /> Embargo until {momentWords(embargoUntil, zone)}
        </span>
      ) : null}
      {schedule && schedule > now && schedule.getTime() !== embargoUntil?.getTime() ? (
        <span className={classes.mark}>
          <IconCalendarTime size={14} aria-hidden /> {goPublicAt ? "Scheduled for" : "Wanted for"}{" "}
          {momentWords(schedule, zone)}
        </span>
      ) : null}
    </>
  );
}
