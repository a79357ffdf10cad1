import { Panel } from "@/components/ui/panel";
import classes from "@/components/ui/rows.module.css";
import { dayWords, momentWords } from "@/lib/core/moment";
import type { Skipped } from "@/lib/newsletter/issue/queries";
import { hourWords, zoneWords } from "@/lib/newsletter/words";

/** Rounds of readers who got no letter that day, and why; nothing when there are none. */
export function SkippedList({ all, zone }: { all: Skipped[]; zone: string }) {
  if (all.length === 0) return null;
  return (
    <section style={{ marginTop: "1.5rem" }} aria-label="Skipped">
      <Panel title="Skipped in the last two weeks" id="skipped" tone="attention">
        <ul className={classes.rows}>
          {all.map((each) => (
            <li key={`${each.timeZone} ${each.hour} ${each.day}`}>
              <span>
                {hourWords(each.hour)} {zoneWords(each.timeZone)}, {dayWords(each.day)}
                <span className={classes.detail}>
                  Due {momentWords(each.at, zone)}. {each.reason}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </section>
  );
}
