import { Temporal } from "temporal-polyfill";
import classes from "@/components/desk/desk.module.css";
import { Figures } from "@/components/desk/figures";
import { WorkList } from "@/components/desk/work-list";
import { DueMark } from "@/components/releases/due-mark";
import { queueHref } from "@/components/releases/queue-filters";
import { PageHeader } from "@/components/ui/page-header";
import { now as clock } from "@/lib/core/clock";
import { clockWords, momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import { agoWords } from "@/lib/core/span-of-time";
import { openRequests } from "@/lib/releases/conversation/queries";
import { REQUEST_LABELS } from "@/lib/releases/conversation/schema";
import { deskOverview } from "@/lib/releases/desk-overview";
import { sourceList } from "@/lib/wire/queries";
import { sourceHealth } from "@/lib/wire/source-health";
import { editorAt } from "./staff";
import { deskZone } from "./zone";

const COUNTED_TO = 1000;
const view = (name: string) => queueHref(desk.queue, { view: name });
const startOfDay = (now: Date, zone: string): Date =>
  new Date(
    Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).startOfDay()
      .epochMilliseconds,
  );

export default async function DeskPage() {
  const actor = await editorAt(desk.home);
  const now = clock();
  const zone = await deskZone();
  const [overview, asked, sources] = await Promise.all([
    deskOverview(actor, startOfDay(now, zone), now),
    openRequests(actor),
    sourceList(actor),
  ]);
  const troubled = sources.filter((source) => ["failing", "late"].includes(sourceHealth(source, now).tone));
  const { waiting, overdue, today } = overview;
  const open = (line: { id: string; headline: string; organisation: string }) => ({
    ...line,
    href: desk.release(line.id),
  });
  return (
    <>
      <PageHeader title="The desk">{momentWords(now, zone)}</PageHeader>
      <Figures
        figures={[
          {
            label: "waiting",
            value: waiting >= COUNTED_TO ? "1,000+" : String(waiting),
            href: view("waiting"),
          },
          { label: "overdue", value: String(overdue), href: view("waiting"), urgent: overdue > 0 },
          { label: "published today", value: String(today.published), href: view("published") },
          { label: "sent back today", value: String(today.returned), href: view("returned") },
          { label: "rejected today", value: String(today.rejected), href: view("rejected") },
          {
            label: "sources in trouble",
            value: String(troubled.length),
            href: desk.sources,
            urgent: troubled.length > 0,
          },
        ]}
      />
      <div className={classes.columns}>
        <WorkList
          title="Waiting, first due first"
          id="waiting"
          all={{ href: view("waiting"), label: "The whole queue" }}
          empty="Nothing waits for the desk."
          lines={overview.next.map((line) => ({
            ...open(line),
            note: line.dueAt ? <DueMark dueAt={line.dueAt} now={now} /> : null,
          }))}
        />
        <div className={classes.stack}>
          {asked.length ? (
            <WorkList
              title="Asked by organisations"
              id="asked"
              all={{ href: view("published"), label: "All published" }}
              empty=""
              lines={asked.map((each) => ({
                id: each.id,
                href: desk.release(each.releaseId),
                headline: each.headline,
                organisation: each.organisation,
                note: `${REQUEST_LABELS[each.kind].toLowerCase()}, ${agoWords(each.at, now)}`,
              }))}
            />
          ) : null}
          <WorkList
            title="In review"
            id="reviewing"
            all={{ href: view("reviewing"), label: "All in review" }}
            empty="Nobody is reviewing a release."
            lines={overview.inReview.map((line) => ({
              ...open(line),
              note:
                line.editor && line.until
                  ? `${line.editor}, until ${clockWords(line.until, zone)}`
                  : "claim has ended",
            }))}
          />
          <WorkList
            title="Scheduled next"
            id="scheduled"
            all={{ href: view("scheduled"), label: "All scheduled" }}
            empty="Nothing is scheduled."
            lines={overview.scheduled.map((line) => ({
              ...open(line),
              note: line.goPublicAt ? momentWords(line.goPublicAt, zone) : null,
            }))}
          />
          <WorkList
            title="Sources in trouble"
            id="sources"
            all={{ href: desk.sources, label: "All sources" }}
            empty={sources.length ? `All ${sources.length} sources work.` : "No sources yet."}
            lines={troubled.slice(0, 6).map((source) => ({
              id: source.id,
              href: desk.source(source.id),
              headline: source.name,
              organisation: sourceHealth(source, now).words,
              note: source.lastError,
            }))}
          />
        </div>
      </div>
    </>
  );
}
