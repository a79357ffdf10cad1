import { dayOf, longDate, shiftHours, tellDays, wallClock } from "../calendar.ts";
import { organisations } from "../organisations.ts";
import { prose } from "../prose.ts";
import { titles } from "../titles.ts";
import { brewery } from "./brewery.ts";
import { hospital } from "./hospital.ts";
import { rowing } from "./rowing.ts";
import { schools } from "./schools.ts";
import type { DemoRelease, WrittenRelease } from "./shape.ts";

const written: WrittenRelease[] = [...brewery, ...schools, ...rowing, ...hospital];

/**
 * The thirty releases with absolute dates, oldest first: content is a body of `POST /api/v1/releases`
 * (dates `yyyy-mm-dd`, instants RFC 3339 UTC). The same `now` gives the same releases.
 */
export function releasesAt(now: Date): DemoRelease[] {
  return written.map((release) => absolute(release, now)).sort((a, b) => b.ageHours - a.ageHours);
}

function absolute(release: WrittenRelease, now: Date): DemoRelease {
  const at = shiftHours(now, -release.ageHours);
  const timeZone = titles.find((title) => title.slug === release.publications[0])?.timeZone ?? "UTC";
  const day = (offset: number) => wallClock(now, offset, "12:00", timeZone);
  const told = (text: string) =>
    tellDays(text, at, timeZone)
      .replaceAll("{event}", release.event ? longDate(day(release.event.startsInDays), timeZone) : "")
      .replaceAll(
        "{start}",
        release.appointment ? longDate(day(release.appointment.startsInDays), timeZone) : "",
      )
      .replaceAll("{played}", release.sports ? longDate(day(-release.sports.playedDaysAgo), timeZone) : "");
  const { key, organisation, author, kind, state, ageHours, reason, note, points } = release;
  const content: DemoRelease["content"] = {
    kind,
    headline: release.headline,
    subheadline: release.subheadline,
    summary: release.summary && told(release.summary),
    dateline: { place: release.place, date: dayOf(at, timeZone) },
    body: prose(told(release.body)),
    quotes: release.quotes,
    boilerplate: release.boilerplate ?? organisations.find((each) => each.slug === organisation)?.boilerplate,
    contacts: release.contacts,
    sections: release.sections,
    places: release.places,
    tickers: release.tickers,
    language: "en",
    timeZone,
    publishAt: moment(now, release.publishInHours),
    embargoUntil: moment(now, release.embargoInHours),
    noteToEditor: release.noteToEditor,
    rightsConfirmed: state !== "draft",
    publications: release.publications,
    ...kindFields(release, now, timeZone),
  };
  const { content: tidy } = JSON.parse(JSON.stringify({ content })) as Pick<DemoRelease, "content">;
  return { key, organisation, author, kind, state, ageHours, at, reason, note, points, content: tidy };
}

/** The full hour next to so many hours from now: nobody schedules for 10:17:43. */
function moment(now: Date, inHours: number | undefined): string | undefined {
  if (inHours === undefined) return undefined;
  return new Date(Math.ceil(shiftHours(now, inHours).getTime() / 3_600_000) * 3_600_000).toISOString();
}

function kindFields(release: WrittenRelease, now: Date, timeZone: string): Partial<DemoRelease["content"]> {
  const { appointment, event, sports } = release;
  if (appointment) {
    const { startsInDays, ...rest } = appointment;
    return {
      appointment: { ...rest, start: dayOf(wallClock(now, startsInDays, "12:00", timeZone), timeZone) },
    };
  }
  if (event) {
    const { startsInDays, from, to, ...rest } = event;
    const start = wallClock(now, startsInDays, from, timeZone).toISOString();
    return {
      event: { ...rest, start, end: wallClock(now, startsInDays, to, timeZone).toISOString(), timeZone },
    };
  }
  if (sports) {
    const { playedDaysAgo, ...rest } = sports;
    return {
      sports: { ...rest, playedOn: dayOf(wallClock(now, -playedDaysAgo, "12:00", timeZone), timeZone) },
    };
  }
  return {};
}
