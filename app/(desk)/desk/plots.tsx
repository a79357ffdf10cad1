import { Temporal } from "temporal-polyfill";
import { Plot } from "@/components/desk/plot";
import classes from "@/components/desk/plot.module.css";
import type { Actor } from "@/lib/auth/actor";
import { dateFormat } from "@/lib/core/date-format";
import { clockWords, shortDayWords } from "@/lib/core/moment";
import { publications } from "@/lib/publications/queries";
import { answerDays } from "@/lib/releases/overview/answer-days";
import { dueLoad } from "@/lib/releases/overview/due-load";
import type { HourOutput } from "@/lib/releases/overview/output";
import {
  answerReading,
  dueReading,
  intakeReading,
  outputReading,
  sectionReading,
} from "@/lib/releases/overview/readings";
import { sectionLoad } from "@/lib/releases/overview/section-load";
import { intakeByHour } from "@/lib/wire/sources/arrivals";

const HOURS = 24;
const HOUR_MS = 3_600_000;

type Props = {
  actor: Actor;
  now: Date;
  zone: string;
  owed: { overdue: number; waiting: number; reviewing: number };
  output: HourOutput[];
  sources: { all: number; troubled: number };
};

/** The start of the hour that a clock in the zone shows. */
function hourStart(now: Date, zone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return new Date(local.round({ smallestUnit: "hour", roundingMode: "floor" }).epochMilliseconds);
}

async function sectionNames(): Promise<Map<string, string>> {
  const titles = await publications();
  return new Map(titles.flatMap((title) => title.sections.map(({ slug, name }) => [slug, name] as const)));
}

/** What reads faster as a picture: load, output, answer times, intake. */
export async function DeskPlots({ actor, now, zone, owed, output, sources }: Props) {
  const hour = hourStart(now, zone);
  const [due, days, intake, load, names] = await Promise.all([
    dueLoad(actor, hour, now, HOURS),
    answerDays(actor, zone, now),
    intakeByHour(actor, new Date(hour.getTime() - (HOURS - 1) * HOUR_MS), HOURS),
    sectionLoad(actor, now, owed.waiting),
    sectionNames(),
  ]);
  const format = dateFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    hour: "2-digit",
    minute: "2-digit",
  });
  const clock = (at: Date) => format.format(at);
  const weekday = dateFormat("en-GB", { timeZone: zone, weekday: "short" });
  const hours = (counted: { from: Date; count: number }[]) =>
    counted.map(({ from, count }) => ({ label: `${weekday.format(from)} ${clock(from)}`, count }));
  const sections = load.sections.map(({ section, count }) => ({
    name: names.get(section) ?? section,
    count,
  }));
  const inHours = (ms: number | null) => (ms === null ? null : Math.round(ms / (HOUR_MS / 10)) / 10);
  return (
    <div className={classes.plots}>
      <Plot
        id="due-plot"
        title="Due in the next 24 hours"
        reading={dueReading(due, owed, clock)}
        of="Hour"
        shape="bars"
        series={[{ name: "count", label: "Answers due" }]}
        rows={hours(due)}
      />
      <Plot
        id="output-plot"
        title="Decided today"
        reading={outputReading(output, clock)}
        of="Hour"
        shape="bars"
        series={[
          { name: "approved", label: "Approved" },
          { name: "returned", label: "Sent back" },
          { name: "rejected", label: "Rejected" },
        ]}
        rows={output.map(({ from, ...counts }) => ({
          label: `${weekday.format(from)} ${clock(from)}`,
          ...counts,
        }))}
      />
      <Plot
        id="answers-plot"
        title="Time to an answer, 30 days"
        reading={answerReading(days)}
        of="Day"
        shape="lines"
        unit="hours"
        series={[
          { name: "median", label: "Half answered within" },
          { name: "ninth", label: "Nine in ten within" },
        ]}
        rows={days.map(({ day, median, ninth }) => ({
          label: shortDayWords(day),
          median: inHours(median),
          ninth: inHours(ninth),
        }))}
      />
      <Plot
        id="intake-plot"
        title="Wire items, 24 hours"
        reading={intakeReading(intake, sources.troubled, sources.all, clock)}
        of="Hour"
        shape="bars"
        series={[{ name: "count", label: "Items" }]}
        rows={hours(intake)}
      />
      <Plot
        id="sections-plot"
        title="Waiting by section"
        reading={sectionReading(sections, load.at < now ? clockWords(load.at, zone) : "")}
        of="Section"
        shape="rows"
        series={[{ name: "count", label: "Waiting" }]}
        rows={sections.map(({ name, count }) => ({ label: name, count }))}
      />
    </div>
  );
}
