import type { ReactNode } from "react";
import { dayInFull, monthInWords, weekdays } from "@/components/site/calendar-words";
import type { Edition } from "@/components/site/edition";
import { type Day, dayAt, firstWeekday, type Month, weeksOf } from "@/lib/core/month";

/** A month as a table of weeks, which begin as calendars of the title's language do. */
export function MonthGrid({
  month,
  edition,
  className,
  cell,
}: {
  month: Month;
  edition: Edition;
  className: string;
  /** What stands in a day, its number included. */
  cell: (day: Day) => ReactNode;
}) {
  const first = firstWeekday(edition.title.language);
  const today = dayAt(edition.now, edition.title.timeZone);
  return (
    <table className={`month ${className}`}>
      <caption className="unseen">{monthInWords(edition, month)}</caption>
      <thead>
        <tr>
          {weekdays(edition, first).map(({ long, short }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, first).map((week) => (
          <tr key={week.find((day) => day)?.day}>
            {week.map((day, place) =>
              day ? (
                <td key={day.day} aria-current={day.equals(today) ? "date" : undefined}>
                  {cell(day)}
                </td>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has nothing but its place
                <td key={`empty-${place}`} className="no-day" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The number of a day, read out with its month. */
export function DayNumber({ day, edition }: { day: Day; edition: Edition }) {
  return (
    <time dateTime={day.toString()}>
      <span aria-hidden="true">{day.day}</span>
      <span className="unseen">{dayInFull(edition, day, "without")}</span>
    </time>
  );
}
