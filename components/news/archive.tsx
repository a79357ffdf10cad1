import { monthInWords, shortMonth } from "@/components/site/calendar-words";
import type { Edition } from "@/components/site/edition";
import type { Day, Month } from "@/lib/core/month";
import { archivePath } from "@/lib/core/paths";
import { DayNumber, MonthGrid } from "./month-grid";
import { MonthTurner } from "./month-turner";

/** A count that was not carried on beyond a thousand. */
const counted = (edition: Edition, found: number, most: number) =>
  `${found.toLocaleString(edition.title.language)}${found === most ? "+" : ""}`;

export type ArchiveMonth = {
  month: Month;
  /** Items of each day of the month, none counted beyond `most`. */
  counts: number[];
  most: number;
  before: Month | null;
  after: Month | null;
};

/** A month's days with how much appeared on each. */
export function ArchiveDays({ shown, edition }: { shown: ArchiveMonth; edition: Edition }) {
  const { month, counts, most } = shown;
  return (
    <MonthGrid
      month={month}
      edition={edition}
      className="month-counts"
      cell={(day: Day) => {
        const found = counts[day.day - 1] ?? 0;
        if (found === 0) return <DayNumber day={day} edition={edition} />;
        return (
          <a href={archivePath(day.toString())}>
            <DayNumber day={day} edition={edition} />{" "}
            <span className="count">
              {counted(edition, found, most)}
              <span className="unseen"> {found === 1 ? "story" : "stories"}</span>
            </span>
          </a>
        );
      }}
    />
  );
}

/** The archive by month; its front also has all months there is news of, newest year first. */
export function Archive({
  shown,
  months = [],
  edition,
}: {
  shown: ArchiveMonth;
  months?: Month[];
  edition: Edition;
}) {
  const years = [...new Set(months.map((month) => month.year))];
  return (
    <div className="archive-page">
      <header className="page-head">
        <h1>
          Archive <span className="older-mark">{monthInWords(edition, shown.month)}</span>
        </h1>
        <p className="dek">Every story {edition.title.name} has published, by the day it appeared.</p>
      </header>
      <ArchiveDays shown={shown} edition={edition} />
      <MonthTurner before={shown.before} after={shown.after} edition={edition} path={archivePath} />
      {years.length > 0 && (
        <nav className="years" aria-labelledby="years">
          <h2 id="years" className="rubric">
            All months
          </h2>
          <dl>
            {years.map((year) => (
              <div key={year}>
                <dt>{year}</dt>
                <dd>
                  {months
                    .filter((month) => month.year === year)
                    .map((month) => (
                      <a key={month.toString()} href={archivePath(month.toString())}>
                        {shortMonth(edition, month)}
                        <span className="unseen"> {year}</span>
                      </a>
                    ))}
                </dd>
              </div>
            ))}
          </dl>
        </nav>
      )}
    </div>
  );
}
