import { Events } from "@/components/news/events";
import { monthInWords } from "@/components/site/calendar-words";
import type { Edition } from "@/components/site/edition";
import { notFound } from "@/lib/core/errors";
import { type Month, monthAt, monthBounds } from "@/lib/core/month";
import { site } from "@/lib/core/paths";
import { eventSections, eventsAround, eventsBetween, MONTH_HOLDS } from "@/lib/news/events/queries";
import type { Answer } from "./door";
import { page } from "./render";
import { sectionOf } from "./section";

/**
 * The events of a month of the title's zone. A month before the first event or after the last is none, so that no
 * machine turns pages for ever; the present one is always there.
 * @param path the page's address without its query
 * @throws DomainError not_found
 */
export async function eventsPage(
  edition: Edition,
  month: Month,
  path: string,
  section = "",
): Promise<Answer> {
  const { title, now } = edition;
  if (section) sectionOf(edition, section);
  const bounds = monthBounds(month, title.timeZone);
  const [events, around, present] = await Promise.all([
    eventsBetween({ publicationId: title.id, section }, bounds, now),
    eventsAround(title.id, bounds, now),
    eventSections(title.id, bounds),
  ]);
  const monthOfInstant = (at: Date | null) => (at ? monthAt(at, title.timeZone) : null);
  const [before, after] = [monthOfInstant(around.before), monthOfInstant(around.after)];
  const current = monthAt(now, title.timeZone);
  const isBeyond = events.length === 0 && !section && !(before && after);
  if (isBeyond && !month.equals(current)) throw notFound("That month");
  const shown = {
    month,
    events,
    before,
    after,
    section,
    sections: title.sections.filter(({ slug }) => present.has(slug)),
    cut: events.length === MONTH_HOLDS,
  };
  return page(edition, {
    head: {
      title: `Events: ${monthInWords(edition, month)}`,
      description: `What is on in ${title.place} in ${monthInWords(edition, month)}`,
      noindex: section !== "" || events.length === 0,
      alternates: [{ type: "text/calendar", href: site.eventsCalendar, title: `${title.name}: events` }],
    },
    here: path,
    main: <Events shown={shown} edition={edition} />,
    lists: ["events"],
    items: events.map(({ item }) => item.id),
  });
}
