import classes from "./row.module.css";

/** IPTC counts from 1, the most urgent, to 9; feeds that say nothing of it show nothing. */
const WORDS = (urgency: number) => (urgency <= 3 ? "Urgent" : urgency <= 5 ? "Normal" : "Low");

/** How urgent the agency holds an item to be. */
export function UrgencyMark({ urgency }: { urgency: number | null }) {
  if (urgency === null || urgency < 1 || urgency > 9) return null;
  return (
    <span className={classes.urgency} data-urgent={urgency <= 3 || undefined}>
      <span aria-hidden>{urgency}</span>
      <span className={classes.away}>{`${WORDS(urgency)}: urgency ${urgency} of 9`}</span>
    </span>
  );
}
