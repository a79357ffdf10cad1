import { ended, type Sums, underWay } from "@/lib/newsletter/figures/sums";
import classes from "./editions.module.css";

/** How far an edition is that is going out; nothing for one that is over. */
export function Going({ sums }: { sums: Sums }) {
  if (underWay(sums) === 0) return null;
  const words = `${ended(sums).toLocaleString("en")} of ${sums.frozen.toLocaleString("en")} letters have an end`;
  return (
    <div className={classes.progress}>
      <span aria-live="polite">{words}</span>
      <progress value={ended(sums)} max={sums.frozen} aria-label="Letters that have an end">
        {words}
      </progress>
    </div>
  );
}
