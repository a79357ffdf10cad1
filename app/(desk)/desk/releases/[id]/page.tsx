import type { Metadata } from "next";
import { StoredText } from "@/components/news/stored-text";
import { DueMark } from "@/components/releases/due-mark";
import { queueHref } from "@/components/releases/queue-filters";
import { ReleaseDiff } from "@/components/releases/release-diff";
import { ChecksSummary } from "@/components/releases/review/checks-summary";
import { DecisionsList } from "@/components/releases/review/decisions-list";
import { OrganisationFacts } from "@/components/releases/review/organisation-facts";
import classes from "@/components/releases/review/review.module.css";
import { ReviewDesk } from "@/components/releases/review/review-desk";
import storedBody from "@/components/releases/review/stored-body.module.css";
import { WrittenRelease } from "@/components/releases/review/written";
import { ScheduleMarks } from "@/components/releases/schedule-marks";
import { StatusBadge } from "@/components/releases/status-badge";
import { ReleaseTimeline } from "@/components/releases/timeline";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { now as clock } from "@/lib/core/clock";
import { desk, newsPath } from "@/lib/core/paths";
import { deskVerbs } from "@/lib/releases/desk-moves";
import { RULESET } from "@/lib/releases/preflight";
import { KIND_LABELS } from "@/lib/releases/schema";
import { editorAt } from "../../staff";
import {
  approveRelease,
  claimRelease,
  keepClaim,
  killRelease,
  rejectRelease,
  requestChanges,
  unclaimRelease,
  unpublishRelease,
} from "../actions";
import { reviewData } from "./review-data";

export const metadata: Metadata = { title: "Review" };

const ACTIONS = {
  claim: claimRelease,
  unclaim: unclaimRelease,
  keep: keepClaim,
  approve: approveRelease,
  requestChanges,
  reject: rejectRelease,
  unpublish: unpublishRelease,
  kill: killRelease,
};

const instant = (text: string | null) => (text ? new Date(text) : null);

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await editorAt(desk.release(id));
  const now = clock();
  const { view, zone, findings, changes, ...data } = await reviewData(actor, id, now);
  const { content, organisation } = view;
  const [publishAt, embargoUntil] = [instant(content.publishAt), instant(content.embargoUntil)];
  const waits = view.status === "submitted" || view.status === "in_review";
  const release = {
    id,
    version: view.version,
    headline: content.headline || "Untitled release",
    authorName: view.authorName,
    verbs: deskVerbs(view),
    claim: view.claim,
    publishAt,
    embargoUntil,
    timeZone: content.timeZone,
    deskZone: zone,
    editHref: desk.editRelease(id),
  };
  const aside = (
    <>
      <Panel title="Checks" id="checks">
        <ChecksSummary findings={findings} ruleset={RULESET} />
      </Panel>
      <Panel title="Organisation" id="organisation">
        <OrganisationFacts
          organisation={organisation}
          authorName={view.authorName}
          record={data.record}
          queueHref={queueHref(desk.queue, { view: "published", organisation: organisation.slug })}
        />
      </Panel>
      {data.decisions.length ? (
        <Panel title="Decisions so far" id="decisions">
          <DecisionsList decisions={data.decisions} zone={zone} />
        </Panel>
      ) : null}
      <Panel title="Timeline" id="timeline">
        <ReleaseTimeline events={data.timeline} zone={zone} />
      </Panel>
    </>
  );
  return (
    <>
      <PageHeader
        title={release.headline}
        kicker={
          <>
            <TextLink href={desk.queue}>Queue</TextLink>
            <StatusBadge status={view.status} />
            <span>{KIND_LABELS[content.kind]}</span>
            {waits && view.dueAt ? <DueMark dueAt={view.dueAt} now={now} /> : null}
            <ScheduleMarks
              release={{ publishAt, embargoUntil, goPublicAt: view.goPublicAt }}
              zone={zone}
              now={now}
            />
            {view.newsItem ? (
              <TextLink plain href={newsPath(view.newsItem)}>
                Read it on the site
              </TextLink>
            ) : null}
          </>
        }
      />
      <ReviewDesk release={release} actions={ACTIONS} aside={aside}>
        {changes.sinceLast ? (
          <Panel title="Changed since it was last handed in" id="changes">
            <ReleaseDiff changes={changes.sinceLast} />
          </Panel>
        ) : null}
        {changes.byEditors ? (
          <Panel title="Changed by the desk" id="desk-changes">
            <p className={classes.diffNote}>Last by {changes.editor}; the author sees this too.</p>
            <ReleaseDiff changes={changes.byEditors} />
          </Panel>
        ) : null}
        <WrittenRelease
          content={content}
          findings={findings}
          titleNames={data.titleNames}
          sectionNames={data.sectionNames}
          body={<StoredText id="release-body" html={content.body} className={storedBody.body} />}
        />
      </ReviewDesk>
    </>
  );
}
