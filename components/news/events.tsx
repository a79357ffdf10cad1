import { clockTime, dayInFull, monthInWords } from "@/components/site/calendar-words";
import { Choices } from "@/components/site/choices";
import { type Edition, tongueOf } from "@/components/site/edition";
import { type Day, dayAt, type Month } from "@/lib/core/month";
import { eventsPath, newsPath, site } from "@/lib/core/paths";
import type { NewsEvent } from "@/lib/news/events/event";
import { EventEntry } from "./event-entry";
import { DayNumber, MonthGrid } from "./month-grid";
import { MonthTurner } from "./month-turner";

/** A day's place in the table holds so many; the rest stands in the list below it. */
const CELL_HOLDS = 4;

export type EventsMonth = {
  month: Month;
  events: NewsEvent[];
  before: Month | null;
  after: Month | null;
  /** Slug of the only section shown, or "". */
  section: string;
  /** Sections that have something this month. */
  sections: { slug: string; name: string }[];
  /** Whether there are more than are shown. */
  cut: boolean;
};

/** Events of a month by the day they are listed at, in the title's zone; what began before it, at its first day. */
function byDay(
  events: NewsEvent[],
  month: Month,
  timeZone: string,
): Map<string, { day: Day; entries: NewsEvent[] }> {
  const days = new Map<string, { day: Day; entries: NewsEvent[] }>();
  for (const entry of events) {
    const begun = dayAt(entry.startsAt, timeZone);
    const day = begun.toPlainYearMonth().equals(month) ? begun : month.toPlainDate({ day: 1 });
    const found = days.get(day.toString()) ?? { day, entries: [] };
    found.entries.push(entry);
    days.set(day.toString(), found);
  }
  return days;
}

/** What is on in a month: a table of its days where there is room, and the list of them everywhere. */
export function Events({ shown, edition }: { shown: EventsMonth; edition: Edition }) {
  const { month, events, section } = shown;
  const days = byDay(events, month, edition.title.timeZone);
  return (
    <div className="events-page">
      <header className="page-head">
        <h1>
          Events <span className="older-mark">{monthInWords(edition, month)}</span>
        </h1>
        <p className="dek">What organisations in and around {edition.title.place} have announced.</p>
        <p className="feed-links">
          <span>Follow: </span>
          <a href={site.eventsCalendar}>All coming events as a calendar (iCalendar)</a>
        </p>
      </header>
      <SectionChoice shown={shown} />
      {events.length > 0 && (
        <MonthGrid
          month={month}
          edition={edition}
          className="month-events"
          cell={(day) => (
            <DayEvents day={day} entries={days.get(day.toString())?.entries ?? []} edition={edition} />
          )}
        />
      )}
      {[...days.values()].map(({ day, entries }) => (
        <section key={day.toString()} className="event-day" aria-labelledby={`day-${day.day}`}>
          <h2 id={`day-${day.day}`}>
            <time dateTime={day.toString()}>{dayInFull(edition, day, "without")}</time>
          </h2>
          {entries.map((entry) => (
            <EventEntry key={entry.item.id} entry={entry} day={day} edition={edition} />
          ))}
        </section>
      ))}
      {events.length === 0 && <p className="empty">Nothing has been announced for this month.</p>}
      {shown.cut && <p className="empty">There is more this month than fits here: choose a section.</p>}
      <MonthTurner
        before={shown.before}
        after={shown.after}
        edition={edition}
        path={(to) => eventsPath(to, section)}
      />
    </div>
  );
}

function DayEvents({ day, entries, edition }: { day: Day; entries: NewsEvent[]; edition: Edition }) {
  const more = entries.length - CELL_HOLDS;
  return (
    <>
      <DayNumber day={day} edition={edition} />
      {entries.length > 0 && (
        <ul>
          {entries.slice(0, CELL_HOLDS).map(({ item, startsAt }) => (
            <li key={item.id}>
              <span className="cell-time">{clockTime(edition, startsAt)}</span>{" "}
              <a href={newsPath(item)} {...tongueOf(item, edition)}>
                {item.headline}
              </a>
            </li>
          ))}
          {more > 0 && (
            <li>
              <a href={`#day-${day.day}`}>{more} more</a>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

function SectionChoice({ shown: { month, section, sections } }: { shown: EventsMonth }) {
  if (sections.length < 2 && !section) return null;
  const options = [{ slug: "", name: "All" }, ...sections].map(({ slug, name }) => ({
    name,
    value: slug,
    href: eventsPath(month.toString(), slug),
  }));
  return <Choices label="Events by section" options={options} chosen={section} />;
}
