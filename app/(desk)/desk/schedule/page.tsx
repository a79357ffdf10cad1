import type { Metadata } from "next";
import { ScheduleBoard } from "@/components/releases/schedule/board";
import { BoardNav, boardHref } from "@/components/releases/schedule/board-nav";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/panel";
import { now as clock } from "@/lib/core/clock";
import { dateFormat } from "@/lib/core/date-format";
import { desk } from "@/lib/core/paths";
import { publications } from "@/lib/publications/queries";
import { board } from "@/lib/releases/schedule/board";
import { dayAfter, dayOf, hoursOf, isDay, spanOfDay, weekFrom, within } from "@/lib/releases/schedule/days";
import { zoneLabel } from "@/lib/releases/zone-words";
import { editorAt, orNotFound, type Query, single } from "../staff";
import { deskZone } from "../zone";
import { moveRelease, publishSoon, retryPublication } from "./actions";

export const metadata: Metadata = { title: "Schedule" };

const ACTIONS = { move: moveRelease, publishSoon, retry: retryPublication };
const WEEK_STEP = 15;
const DAY_STEP = 5;

const dateWords = (day: string) =>
  dateFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));

export default async function SchedulePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const view = single(query.view) === "day" ? ("day" as const) : ("week" as const);
  const slug = single(query.title);
  const actor = await editorAt(desk.schedule);
  const now = clock();
  const titles = await publications();
  const title = titles.find((each) => each.slug === slug);
  const zone = title?.timeZone ?? (await deskZone());
  const asked = single(query.on) ?? "";
  const on = isDay(asked) ? asked : dayOf(now, zone);
  const dates = view === "day" ? [on] : weekFrom(on);
  const spans = dates.map((day) => spanOfDay(day, zone));
  const from = spans[0]?.from ?? now;
  const until = spans.at(-1)?.until ?? now;
  const found = await orNotFound(board(actor, { from, until, title: slug }, now));
  const at = (day: string) => boardHref(desk.schedule, { view, on: day, title: slug });
  const step = view === "day" ? 1 : 7;
  const hrefs = {
    before: at(dayAfter(on, -step)),
    after: at(dayAfter(on, step)),
    today: at(dayOf(now, zone)),
  };
  const quiet = found.entries.length === 0;
  return (
    <>
      <PageHeader title="Schedule">
        {title ? `${title.name}. ` : ""}
        {zoneLabel(zone, now)}.
      </PageHeader>
      <BoardNav path={desk.schedule} choice={{ view, on, title: slug }} titles={titles} {...hrefs} />
      {found.more ? <p>There is more than fits here. Look at it day by day, or title by title.</p> : null}
      <ScheduleBoard
        title={view === "day" ? dateWords(on) : `Seven days from ${dateWords(on)}`}
        days={dates.map((day, i) => ({
          day,
          today: day === dayOf(now, zone),
          hours: hoursOf(day, zone),
          entries: within(found.entries, spans[i] ?? { from, until }),
        }))}
        stuck={found.stuck}
        embargoes={found.embargoes}
        zone={zone}
        now={now}
        step={view === "day" ? DAY_STEP : WEEK_STEP}
        titleNames={Object.fromEntries(titles.map(({ slug, name }) => [slug, name]))}
        allTitles={!slug && titles.length > 1}
        actions={ACTIONS}
        hrefs={hrefs}
        empty={
          quiet ? (
            <EmptyState
              title={view === "day" ? "Nothing goes out on this day" : "Nothing goes out in these seven days"}
            >
              <p>
                Approved releases appear here at the time they become public, and can be moved to another.
              </p>
            </EmptyState>
          ) : null
        }
      />
    </>
  );
}
