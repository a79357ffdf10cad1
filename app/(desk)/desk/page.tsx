import { Suspense } from "react";
import { Temporal } from "temporal-polyfill";
import classes from "@/components/desk/desk.module.css";
import { Figures } from "@/components/desk/figures";
import { LiveRefresh } from "@/components/desk/live-refresh";
import plotClasses from "@/components/desk/plot.module.css";
import { WorkList } from "@/components/desk/work-list";
import { PageHeader } from "@/components/ui/page-header";
import { now as clock } from "@/lib/core/clock";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import { letterGlances } from "@/lib/newsletter/issue/glance";
import { publications } from "@/lib/publications/queries";
import { openRequests } from "@/lib/releases/conversation/queries";
import { deskOverview } from "@/lib/releases/overview/glance";
import { outputByHour } from "@/lib/releases/overview/output";
import { publicationTroubles } from "@/lib/releases/schedule/trouble";
import { countWire, MOST_COUNTED } from "@/lib/wire/desk/queries";
import { sourceHealth } from "@/lib/wire/sources/health";
import { sourceList } from "@/lib/wire/sources/queries";
import { DeskPlots } from "./plots";
import { editorAt } from "./staff";
import { viewPath } from "./view-path";
import { OwnWork, TheDesk } from "./work";
import { deskZone } from "./zone";

const startOfDay = (now: Date, zone: string): Date =>
  new Date(
    Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).startOfDay()
      .epochMilliseconds,
  );

export default async function DeskPage() {
  const actor = await editorAt(desk.home);
  const now = clock();
  const zone = await deskZone();
  const since = startOfDay(now, zone);
  const [overview, output, asked, sources, unpublished, wire, letters] = await Promise.all([
    deskOverview(actor, since, now),
    outputByHour(actor, since, now),
    openRequests(actor),
    sourceList(actor),
    publicationTroubles(actor),
    countWire(actor, now),
    publications().then((titles) => letterGlances(actor, titles, now)),
  ]);
  const troubled = sources.filter((source) => ["failing", "late"].includes(sourceHealth(source, now).tone));
  const { waiting, overdue, published } = overview;
  const decided = (of: "returned" | "rejected") =>
    output.reduce((sum, hour) => sum + hour[of], 0).toLocaleString("en");
  return (
    <>
      <LiveRefresh path={desk.live} />
      <PageHeader title="The desk">{momentWords(now, zone)}</PageHeader>
      <Figures
        figures={[
          { label: "waiting", value: waiting.toLocaleString("en"), href: viewPath("waiting") },
          {
            label: "overdue",
            value: overdue.toLocaleString("en"),
            href: viewPath("waiting"),
            urgent: overdue > 0,
          },
          { label: "published today", value: published.toLocaleString("en"), href: viewPath("published") },
          { label: "sent back today", value: decided("returned"), href: viewPath("returned") },
          { label: "rejected today", value: decided("rejected"), href: viewPath("rejected") },
          {
            label: "held on the wire",
            value: `${wire.held.toLocaleString("en")}${wire.held >= MOST_COUNTED ? "+" : ""}`,
            href: `${desk.wire}?view=held`,
          },
          {
            label: "sources in trouble",
            value: String(troubled.length),
            href: desk.sources,
            urgent: troubled.length > 0,
          },
        ]}
      />
      <div className={classes.columns}>
        {unpublished.length ? (
          <WorkList
            title="Could not be published"
            id="unpublished"
            all={{ href: desk.schedule, label: "The schedule" }}
            empty=""
            lines={unpublished.map((each) => ({
              id: each.id,
              href: desk.release(each.id),
              headline: each.headline,
              organisation: each.organisation,
              note: `due ${momentWords(each.goPublicAt, zone)}: ${each.reason}`,
            }))}
          />
        ) : null}
        <OwnWork overview={overview} now={now} />
        <TheDesk
          letters={letters}
          overview={overview}
          asked={asked}
          troubled={troubled}
          sources={sources.length}
          now={now}
          zone={zone}
        />
      </div>
      <Suspense fallback={<p className={plotClasses.waiting}>Counting for the plots…</p>}>
        <DeskPlots
          actor={actor}
          now={now}
          zone={zone}
          owed={overview}
          output={output}
          sources={{ all: sources.length, troubled: troubled.length }}
        />
      </Suspense>
    </>
  );
}
