import { clockSpan, clockTime, shortDay } from "@/components/site/calendar-words";
import { type Edition, sideOf, tongueOf } from "@/components/site/edition";
import { type Day, dayAt } from "@/lib/core/month";
import { calendarPath, newsPath } from "@/lib/core/paths";
import type { NewsEvent } from "@/lib/news/events/event";
import { Kicker } from "./kicker";

/** An event under the day it is listed at: its hours, name, place, price and where the news of it comes from. */
export function EventEntry({ entry, day, edition }: { entry: NewsEvent; day: Day; edition: Edition }) {
  const { item, event } = entry;
  return (
    <article className="event" {...sideOf(item, edition)}>
      <p className="event-hours">{hoursOf(entry, day, edition)}</p>
      <div className="event-text">
        <h3 className="headline" {...tongueOf(item, edition)}>
          <a href={newsPath(item)}>{item.headline}</a>
        </h3>
        <p className="event-place">{[event.venue, event.address, event.price].filter(Boolean).join(" · ")}</p>
        <Kicker item={item} />
        <p className="stamp">
          <a href={calendarPath(item.id)} aria-label={`Add to your calendar: ${item.headline}`}>
            Add to your calendar
          </a>
        </p>
      </div>
    </article>
  );
}

/** When on that day it begins, and how long it goes on. */
export function hoursOf({ startsAt, endsAt }: NewsEvent, day: Day, edition: Edition): string {
  const { timeZone } = edition.title;
  const [first, last] = [dayAt(startsAt, timeZone), dayAt(endsAt, timeZone)];
  if (first.equals(last))
    return endsAt > startsAt ? clockSpan(edition, startsAt, endsAt) : clockTime(edition, startsAt);
  const until = `until ${shortDay(edition, last)}, ${clockTime(edition, endsAt)}`;
  return first.equals(day)
    ? `${clockTime(edition, startsAt)}, ${until}`
    : `since ${shortDay(edition, first)}, ${until}`;
}
