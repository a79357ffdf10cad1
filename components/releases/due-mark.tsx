import { IconAlertTriangle, IconClock } from "@tabler/icons-react";
import { dueWords } from "@/lib/releases/due";
import classes from "./marks.module.css";

/** When an answer is owed: colour and sign for the eye, the same in words. */
export function DueMark({ dueAt, now }: { dueAt: Date; now: Date }) {
  const { words, urgency } = dueWords(dueAt, now);
  const Sign = urgency === "overdue" ? IconAlertTriangle : IconClock;
  return (
    <time dateTime={dueAt.toISOString()} className={classes.due} data-urgency={urgency}>
      <Sign size={15} aria-hidden /> {words}
    </time>
  );
}
