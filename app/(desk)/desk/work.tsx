import classes from "@/components/desk/desk.module.css";
import { WorkList } from "@/components/desk/work-list";
import { DueMark } from "@/components/releases/due-mark";
import { clockWords, momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import { agoWords } from "@/lib/core/span-of-time";
import type { LetterGlance } from "@/lib/newsletter/issue/glance";
import type { openRequests } from "@/lib/releases/conversation/queries";
import { REQUEST_LABELS } from "@/lib/releases/conversation/schema";
import type { DeskOverview } from "@/lib/releases/overview/glance";
import { sourceHealth } from "@/lib/wire/sources/health";
import type { SourceView } from "@/lib/wire/sources/queries";
import { Letters } from "./letters";
import { viewPath } from "./view-path";

const open = (line: { id: string; headline: string; organisation: string }) => ({
  ...line,
  href: desk.release(line.id),
});
const due = (dueAt: Date | null, now: Date) => (dueAt ? <DueMark dueAt={dueAt} now={now} /> : null);

/** What there is to do: one's own first, then what has the first place in the queue. */
export function OwnWork({ overview, now }: { overview: DeskOverview; now: Date }) {
  return (
    <div className={classes.stack}>
      <WorkList
        title="Yours"
        id="own"
        all={{ href: `${viewPath("waiting")}&assigned=me`, label: "Waiting for you" }}
        empty="You hold no release, and none was given to you."
        lines={overview.own.map((line) => ({
          ...open(line),
          note: (
            <>
              {line.held ? "you are on it" : "given to you"} · {due(line.dueAt, now)}
            </>
          ),
        }))}
      />
      <WorkList
        title="Waiting, first things first"
        id="waiting"
        all={{ href: viewPath("waiting"), label: "The whole queue" }}
        empty="Nothing waits for the desk."
        lines={overview.next.map((line) => ({ ...open(line), note: due(line.dueAt, now) }))}
      />
    </div>
  );
}

type Props = {
  overview: DeskOverview;
  asked: Awaited<ReturnType<typeof openRequests>>;
  /** Sources in trouble, and how many there are in all. */
  troubled: SourceView[];
  sources: number;
  letters: LetterGlance[];
  now: Date;
  zone: string;
};

/** How the desk stands otherwise. */
export function TheDesk({ overview, asked, troubled, sources, letters, now, zone }: Props) {
  return (
    <div className={classes.stack}>
      {asked.length ? (
        <WorkList
          title="Asked by organisations"
          id="asked"
          all={{ href: viewPath("published"), label: "All published" }}
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
        all={{ href: viewPath("reviewing"), label: "All in review" }}
        empty="Nobody is reviewing a release."
        lines={overview.inReview.map((line) => ({
          ...open(line),
          note:
            line.editor && line.until
              ? `${line.editor}, until ${clockWords(line.until, zone)}`
              : "claim has ended",
        }))}
      />
      <Letters all={letters} now={now} />
      <WorkList
        title="Scheduled next"
        id="scheduled"
        all={{ href: viewPath("scheduled"), label: "All scheduled" }}
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
        empty={sources ? `All ${sources} sources work.` : "No sources yet."}
        lines={troubled.slice(0, 6).map((source) => ({
          id: source.id,
          href: desk.source(source.id),
          headline: source.name,
          organisation: sourceHealth(source, now).words,
          note: source.lastError,
        }))}
      />
    </div>
  );
}
