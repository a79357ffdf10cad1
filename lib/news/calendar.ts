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

/** An event item as iCalendar (RFC 5545), times in UTC; null when it has no event or no readable start. */
export function calendarOf(item: NewsItem, url: string): string | null {
  const event = item.details.event;
  const start = new Date(event?.start ?? "");
  if (!event || Number.isNaN(start.getTime())) return null;
  const end = new Date(event.end);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Dateline//News//EN",
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
    "END:VCALENDAR",
  ];
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}
