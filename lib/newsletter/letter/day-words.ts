// Days and hours in a letter, in the title's language and zone. Pure.
import { dateFormat } from "@/lib/core/date-format";
import type { NewsEvent } from "@/lib/news/events/event";
import type { PublicationInfo } from "@/lib/publications/schema";

type Clock = Pick<PublicationInfo, "language" | "timeZone">;

const full: Intl.DateTimeFormatOptions = { weekday: "long", year: "numeric", month: "long", day: "numeric" };

/** "Friday, December 4, 2026", of yyyy-mm-dd. */
export const dayInWords = ({ language }: Pick<Clock, "language">, day: string): string =>
  dateFormat(language, { ...full, timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));

/** Where a clock counts to twelve, a full hour needs no minutes: "7 PM". */
const shortened = (said: string) => (/[ap]\.?m/i.test(said) ? said.replaceAll(":00", "") : said);

/** An event's hours by the title's clock: "7 – 9:30 PM"; with its days when it goes on for more than one. */
export function hoursInWords({ language, timeZone }: Clock, { startsAt, endsAt }: NewsEvent): string {
  const day = dateFormat(language, { timeZone, month: "short", day: "numeric" });
  const sameDay = day.format(startsAt) === day.format(endsAt);
  const clock = dateFormat(language, {
    timeZone,
    hour: "numeric",
    minute: "2-digit",
    ...(sameDay ? {} : { month: "short", day: "numeric" }),
  });
  return shortened(endsAt > startsAt ? clock.formatRange(startsAt, endsAt) : clock.format(startsAt));
}
