import { htmlToText } from "@/lib/core/html-text";
import type { NewsItem } from "./schema";

const escapeValue = (text: string) =>
  text
    .replace(/\\/g, "\\\\")
    .replace(/;/g, "\\;")
    .replace(/,/g, "\\,")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, "");

/** Lines of more than 75 octets go on after CRLF and a space, never inside a character (RFC 5545 §3.1). */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}

/** An event item as the lines of a VEVENT, times in UTC; null when it has no event or no readable start. */
function eventLines(item: NewsItem, url: string): string[] | null {
  const event = item.details.event;
  const start = new Date(event?.start ?? "");
  if (!event || Number.isNaN(start.getTime())) return null;
  const end = new Date(event.end);
  return [
    "BEGIN:VEVENT",
    `UID:${item.id}@dateline`,
    `SEQUENCE:${item.version - 1}`,
    `DTSTAMP:${stamp(item.updatedAt)}`,
    `DTSTART:${stamp(start)}`,
    ...(end > start ? [`DTEND:${stamp(end)}`] : []),
    `SUMMARY:${escapeValue(item.headline)}`,
    `DESCRIPTION:${escapeValue(item.summary || htmlToText(item.body).slice(0, 500))}`,
    `LOCATION:${escapeValue([event.venue, event.address].filter(Boolean).join(", "))}`,
    `URL:${url}`,
    "END:VEVENT",
  ];
}

/** A calendar must hold something (RFC 5545 §3.6): one without events holds the zone its times would be in. */
const NOTHING = [
  "BEGIN:VTIMEZONE",
  "TZID:Etc/UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
];

const calendar = (properties: string[], components: string[]) =>
  `${[
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Dateline//News//EN",
    ...properties,
    ...components,
    "END:VCALENDAR",
  ]
    .map(foldLine)
    .join("\r\n")}\r\n`;

/** An event item as iCalendar (RFC 5545); null when it has no event or no readable start. */
export function calendarOf(item: NewsItem, url: string): string | null {
  const lines = eventLines(item, url);
  return lines && calendar([], lines);
}

/** Several events as one calendar to subscribe to: its name and how often to ask are RFC 7986's. */
export function calendarFeed(name: string, entries: { item: NewsItem; url: string }[]): string {
  const lines = entries.flatMap(({ item, url }) => eventLines(item, url) ?? []);
  const named = [`NAME:${escapeValue(name)}`, `X-WR-CALNAME:${escapeValue(name)}`];
  return calendar([...named, "REFRESH-INTERVAL;VALUE=DURATION:PT1H"], lines.length ? lines : NOTHING);
}
