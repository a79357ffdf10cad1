import { Plot } from "@/components/desk/plot";
import classes from "@/components/desk/plot.module.css";
import { arrivalReading, refusalReading, timeReading } from "@/components/wire/source/readings";
import type { Actor } from "@/lib/auth/actor";
import { dateFormat } from "@/lib/core/date-format";
import { sourceFigures } from "@/lib/wire/fetching/figures";

const DAYS = 30;
const DAY_MS = 86_400_000;

/** What a source has brought, how it was asked and what was refused, day by day. */
export async function SourcePlots({
  actor,
  id,
  now,
  zone,
}: {
  actor: Actor;
  id: string;
  now: Date;
  zone: string;
}) {
  const from = new Date(now.getTime() - DAYS * DAY_MS);
  const figures = await sourceFigures(actor, id, from, now, "day");
  const day = dateFormat("en-GB", { timeZone: zone, day: "numeric", month: "short" });
  const rows = figures.arrivals.map((each) => ({
    // A step ends a day after it begins: it is called after the day it ends on.
    label: day.format(new Date(each.from.getTime() + DAY_MS)),
    created: each.created,
    updated: each.updated,
    fetches: each.fetches - each.failed,
    failed: each.failed,
    refused: each.refused,
  }));
  return (
    <div className={classes.plots}>
      <Plot
        id="arrivals-plot"
        title="Arrivals, 30 days"
        reading={arrivalReading(figures)}
        of="Day to"
        shape="bars"
        series={[
          { name: "created", label: "New" },
          { name: "updated", label: "Changed" },
        ]}
        rows={rows}
      />
      <Plot
        id="fetches-plot"
        title="Fetches, 30 days"
        reading={timeReading(figures)}
        of="Day to"
        shape="bars"
        series={[{ name: "fetches", label: "Brought something" }]}
        rows={rows}
      />
      <Plot
        id="refusals-plot"
        title="Refusals, 30 days"
        reading={refusalReading(figures)}
        of="Day to"
        shape="bars"
        series={[
          { name: "failed", label: "Failed fetches" },
          { name: "refused", label: "Refused items" },
        ]}
        rows={rows}
      />
    </div>
  );
}
