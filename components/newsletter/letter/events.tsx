import { newsPath, site } from "@/lib/core/paths";
import type { NewsEvent } from "@/lib/news/events/event";
import { hoursInWords } from "@/lib/newsletter/letter/day-words";
import type { Setting } from "@/lib/newsletter/letter/press";
import { EVENTS_HEADING, EVENTS_MORE, EVENTS_MOST, placeWords } from "@/lib/newsletter/letter/words";
import type { Look } from "./look";

/** What is on that day: when by the title's clock, what and where. */
export function Events({ events, setting, look }: { events: NewsEvent[]; setting: Setting; look: Look }) {
  const { title } = setting;
  return (
    <div className="h" style={look.rubric}>
      <h2 style={look.rubricHead}>{EVENTS_HEADING}</h2>
      {events.slice(0, EVENTS_MOST).map((each) => (
        <p key={each.item.id} style={look.text}>
          <b>{hoursInWords(title, each)}</b>{" "}
          <a href={title.origin + newsPath(each.item)} style={look.plainLink}>
            {each.item.headline}
          </a>
          <br />
          <span className="q" style={look.small}>
            {placeWords(each.event)}
          </span>
        </p>
      ))}
      {events.length > EVENTS_MOST && (
        <p style={look.text}>
          <a href={title.origin + site.events} style={look.plainLink}>
            {EVENTS_MORE}
          </a>
        </p>
      )}
    </div>
  );
}
