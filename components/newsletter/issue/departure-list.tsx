import rows from "@/components/ui/rows.module.css";
import { clockWords, momentWords } from "@/lib/core/moment";
import { untilWords } from "@/lib/core/span-of-time";
import type { Departure } from "@/lib/newsletter/issue/rounds";
import { hourWords, zoneWords } from "@/lib/newsletter/words";

const SHOWN = 6;
const CLOCKS = 3;

export const readerWords = (count: number): string =>
  `${count.toLocaleString("en")} ${count === 1 ? "reader" : "readers"}`;

function clocksOf({ clocks }: Departure): string {
  const said = clocks.slice(0, CLOCKS).map(({ timeZone, hour, readers }) => {
    return `${hourWords(hour)} ${zoneWords(timeZone)}: ${readers.toLocaleString("en")}`;
  });
  const rest = clocks.length - said.length;
  return [...said, ...(rest > 0 ? [`${rest} more ${rest === 1 ? "clock" : "clocks"}`] : [])].join(" · ");
}

/** When the letter goes to how many, by whose clocks. */
export function DepartureList({ all, now, zone }: { all: Departure[]; now: Date; zone: string }) {
  const shown = all.slice(0, SHOWN);
  const later = all.slice(SHOWN);
  return (
    <>
      <ul className={rows.rows}>
        {shown.map((each) => (
          <li key={each.at.getTime()}>
            <span>
              <time dateTime={each.at.toISOString()} title={momentWords(each.at, zone)}>
                <b>{clockWords(each.at, zone)}</b>
              </time>
              : {readerWords(each.readers)}
              <span className={rows.detail}>
                {each.at <= now ? "due" : untilWords(each.at, now)} · {clocksOf(each)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {later.length ? (
        <p className={rows.detail}>
          And {readerWords(later.reduce((sum, { readers }) => sum + readers, 0))} at {later.length} later{" "}
          {later.length === 1 ? "hour" : "hours"}.
        </p>
      ) : null}
    </>
  );
}
