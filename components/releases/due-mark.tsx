import { IconAlertTriangle, IconClock } from "@tabler/icons-react";
import { dueWords, wantedWords } from "@/lib/releases/due";
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

type Wanted = { wantedAt: Date | null; dueAt: Date; now: Date };

/** When a release is wanted public, where that comes before its answer is due; nothing otherwise. */
export function WantedMark({ wantedAt, dueAt, now }: Wanted) {
  const wanted = wantedWords(wantedAt, dueAt, now);
  if (!wanted || !wantedAt) return null;
  return (
    <time dateTime={wantedAt.toISOString()} className={classes.due} data-urgency={wanted.urgency}>
      <IconAlertTriangle size={15} aria-hidden /> {wanted.words}
    </time>
  );
}
