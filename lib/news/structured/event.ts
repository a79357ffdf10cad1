import { type NewsItem, picturesOf } from "../schema";
import { imageObject, type Surroundings, type Thing } from "./thing";

/**
 * The event an item tells of, as schema.org Event with what search engines ask of one (name, startDate, a location
 * with a name or an address); null when the item tells of none. What is not known is left out.
 */
export function eventOf(item: NewsItem, absolute: Surroundings["absolute"]): Thing | null {
  const { event } = item.details;
  if (!event) return null;
  const pictures = picturesOf(item);
  return {
    "@type": "Event",
    name: item.headline,
    startDate: event.start,
    ...(event.end ? { endDate: event.end } : {}),
    eventStatus: "https://schema.org/EventScheduled",
    ...(event.venue || event.address
      ? { eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode" }
      : {}),
    location: {
      "@type": "Place",
      name: event.venue || event.address || item.place,
      ...(event.address ? { address: event.address } : {}),
    },
    ...(item.summary ? { description: item.summary } : {}),
    ...(pictures.length ? { image: pictures.map((each) => imageObject(each, absolute)) } : {}),
    organizer: { "@type": "Organization", name: event.organiser || item.creditName },
    ...(event.url ? { url: event.url } : {}),
  };
}
