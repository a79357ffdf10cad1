import { Plot } from "@/components/desk/plot";
import classes from "@/components/newsletter/editions/editions.module.css";
import type { Actor } from "@/lib/auth/actor";
import { shortDayWords } from "@/lib/core/moment";
import { joinedAndLeft, sumsByDay } from "@/lib/newsletter/figures/over-time";
import { daysReading, growthReading } from "@/lib/newsletter/figures/readings";

const DAYS = 42;
const WEEKS = 12;

/** The last weeks: how many readers each day's letter had, and how the list grew. */
export async function EditionPlots({
  actor,
  publicationId,
  now,
}: {
  actor: Actor;
  publicationId: string;
  now: Date;
}) {
  const [days, weeks] = await Promise.all([
    sumsByDay(actor, publicationId, DAYS, now),
    joinedAndLeft(actor, publicationId, WEEKS, now),
  ]);
  return (
    <div className={classes.plots}>
      <Plot
        id="days-plot"
        title="Letters by day, six weeks"
        reading={daysReading(days)}
        of="Day"
        shape="bars"
        series={[
          { name: "accepted", label: "Accepted" },
          { name: "refused", label: "Refused" },
          { name: "uncertain", label: "Uncertain" },
        ]}
        rows={days.map(({ day, sums: { accepted, refused, uncertain } }) => ({
          label: shortDayWords(day),
          accepted,
          refused,
          uncertain,
        }))}
      />
      <Plot
        id="growth-plot"
        title="Joined and left, twelve weeks"
        reading={growthReading(weeks)}
        of="Week from"
        shape="lines"
        series={[
          { name: "joined", label: "Said yes" },
          { name: "left", label: "Left" },
        ]}
        rows={weeks.map(({ from, joined, left }) => ({
          label: shortDayWords(from.toISOString().slice(0, 10)),
          joined,
          left,
        }))}
      />
    </div>
  );
}
