import type { PublicationInfo } from "@/lib/publications/schema";
import { type Preferences, WEEK, WEEKDAY_NAMES, WEEKDAYS } from "./schema";

const same = (some: readonly number[], others: readonly number[]) => some.join() === others.join();

/** Which of the form's three choices these days are. */
export function daysChoice(days: readonly number[]): "daily" | "weekdays" | "chosen" {
  if (same(days, WEEK)) return "daily";
  return same(days, WEEKDAYS) ? "weekdays" : "chosen";
}

/** "Every day", "Monday to Friday", "Tuesday, Saturday". */
export function daysWords(days: readonly number[]): string {
  const choice = daysChoice(days);
  if (choice === "daily") return "Every day";
  if (choice === "weekdays") return "Monday to Friday";
  return days.map((day) => WEEKDAY_NAMES[day - 1]).join(", ");
}

/** "06:00" */
export const hourWords = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** "America/New York" */
export const zoneWords = (zone: string): string => zone.replaceAll("_", " ");

/** What somebody is told of at once, in words; nothing when they are not. */
function alertWords(chosen: Preferences, title: PublicationInfo, typed: boolean): string {
  if (chosen.breakingPerDay === 0) return "Nothing";
  const of = (many: number, one: string, more: string) =>
    many ? [many === 1 ? one : `${many} ${more}`] : [];
  const searches = chosen.alertSearches;
  const what = [
    ...(chosen.alertBreaking ? ["breaking news"] : []),
    ...of(chosen.alertNewsrooms.length, "an organisation you follow", "organisations you follow"),
    ...title.sections.filter(({ slug }) => chosen.alertSections.includes(slug)).map(({ name }) => name),
    ...(typed ? searches.map((text) => `“${text}”`) : of(searches.length, "a search", "searches")),
  ];
  const words = `${what.join(", ")}; at most ${chosen.breakingPerDay} a day`;
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/**
 * What somebody chose, at a glance; sections by their names.
 * @param typed whether words they typed are shown. They are not in a mail that nobody has agreed to yet: whoever sends
 * the form with another's address would write to them in the title's name.
 */
export function choiceFacts(
  chosen: Preferences,
  title: PublicationInfo,
  { typed = true }: { typed?: boolean } = {},
): { label: string; value: string }[] {
  const names = title.sections.filter(({ slug }) => chosen.sections.includes(slug)).map(({ name }) => name);
  const places = typed ? chosen.places.join(", ") : String(chosen.places.length);
  return [
    { label: "Sections", value: names.join(", ") || "All" },
    ...(chosen.places.length ? [{ label: "Places", value: places }] : []),
    { label: "Days", value: daysWords(chosen.days) },
    { label: "Time", value: `${hourWords(chosen.hour)}, ${zoneWords(chosen.timeZone)}` },
    { label: "At once", value: alertWords(chosen, title, typed) },
  ];
}
