/** What the calendar of a title holds: beyond it a date is a slip of the pen. */
const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(2200, 0, 1);

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;
const instant = (text: string) => (INSTANT.test(text) ? new Date(text).getTime() : Number.NaN);

export type Span = { startsAt: Date; endsAt: Date };

/**
 * When an event takes place, of its RFC 3339 start and end; null of what is no event, or has no readable start between
 * 1900 and 2200. Without an end that comes after it, the start is the end.
 */
export function eventSpan(details: { event: { start: string; end: string } | null }): Span | null {
  const start = instant(details.event?.start ?? "");
  if (!(start >= FIRST && start < LAST)) return null;
  const end = instant(details.event?.end ?? "");
  return { startsAt: new Date(start), endsAt: new Date(end > start && end < LAST ? end : start) };
}
