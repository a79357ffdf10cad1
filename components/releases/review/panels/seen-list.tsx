import { momentWords } from "@/lib/core/moment";
import type { Sight } from "@/lib/releases/review/sight";
import classes from "./panels.module.css";

/** Who of the desk saw which version of the release, and when. */
export function SeenList({ sights, zone }: { sights: Sight[]; zone: string }) {
  return (
    <ul className={classes.seen}>
      {sights.map((sight) => (
        <li key={`${sight.name} ${sight.at.toISOString()}`}>
          <span>
            {sight.mine ? "You" : sight.name}, version {sight.number}
          </span>
          <time dateTime={sight.at.toISOString()}>
            {sight.looking && !sight.mine ? "looking now" : momentWords(sight.at, zone)}
          </time>
        </li>
      ))}
    </ul>
  );
}
