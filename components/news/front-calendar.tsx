import { dayInFull } from "@/components/site/calendar-words";
import { type Edition, sideOf, tongueOf } from "@/components/site/edition";
import { type Day, dayAt } from "@/lib/core/month";
import { newsPath, site } from "@/lib/core/paths";
import type { NewsEvent } from "@/lib/news/events/event";
import type { NewsItem } from "@/lib/news/schema";
import { hoursOf } from "./event-entry";

/** The next events, day by day. */
export function ComingEvents({ events, edition }: { events: NewsEvent[]; edition: Edition }) {
  if (events.length === 0) return null;
  const today = dayAt(edition.now, edition.title.timeZone);
  const dayOf = ({ startsAt }: NewsEvent): Day => {
    const begun = dayAt(startsAt, edition.title.timeZone);
    return begun.toString() < today.toString() ? today : begun;
  };
  const days = [...new Map(events.map((entry) => [dayOf(entry).toString(), dayOf(entry)])).values()];
  return (
    <section className="coming" aria-labelledby="coming">
      <h3 id="coming" className="rubric">
        <a href={site.events}>What’s on</a>
      </h3>
      {days.map((day) => (
        <div key={day.toString()} className="coming-day">
          <h4>
            <time dateTime={day.toString()}>{dayInFull(edition, day, "without")}</time>
          </h4>
          <ul>
            {events
              .filter((entry) => dayOf(entry).equals(day))
              .map((entry) => (
                <li key={entry.item.id} {...sideOf(entry.item, edition)}>
                  <a href={newsPath(entry.item)} {...tongueOf(entry.item, edition)}>
                    {entry.item.headline}
                  </a>
                  <span className="agency">
                    {[hoursOf(entry, day, edition), entry.event.venue, entry.item.creditName]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Who has taken up a post lately. */
export function NewPosts({ items, edition }: { items: NewsItem[]; edition: Edition }) {
  const moves = items.filter((item) => item.details.appointment);
  if (moves.length === 0) return null;
  return (
    <section className="coming" aria-labelledby="posts">
      <h3 id="posts" className="rubric">
        <a href={site.people}>People</a>
      </h3>
      <ul>
        {moves.map((item) => (
          <li key={item.id} {...sideOf(item, edition)}>
            <a href={newsPath(item)} {...tongueOf(item, edition)}>
              {item.details.appointment?.person}
            </a>
            <span className="agency" {...tongueOf(item, edition)}>
              {item.details.appointment?.role}, {item.details.onBehalfOf || item.creditName}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
