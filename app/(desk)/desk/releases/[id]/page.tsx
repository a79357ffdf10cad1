import type { Metadata } from "next";
import { StoredText } from "@/components/news/stored-text";
import { DueMark } from "@/components/releases/due-mark";
import { CountersignList } from "@/components/releases/preview/countersign-note";
import { queueHref } from "@/components/releases/queue-filters";
import { ReleaseDiff } from "@/components/releases/release-diff";
import { AnswersPanel } from "@/components/releases/review/answers-panel";
import { AskedPanel } from "@/components/releases/review/asked-panel";
import { ChecksSummary } from "@/components/releases/review/checks-summary";
import { DecisionsList } from "@/components/releases/review/decisions-list";
import { OrganisationFacts } from "@/components/releases/review/organisation-facts";
import classes from "@/components/releases/review/review.module.css";
import { ReviewDesk } from "@/components/releases/review/review-desk";
import storedBody from "@/components/releases/review/stored-body.module.css";
import { WrittenRelease } from "@/components/releases/review/written";
import { ScheduleMarks } from "@/components/releases/schedule-marks";
import { StatusBadge } from "@/components/releases/status-badge";
import { Conversation } from "@/components/releases/talk/conversation";
import { MessageForm } from "@/components/releases/talk/message-form";
import { ReleaseTimeline } from "@/components/releases/timeline";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { now as clock } from "@/lib/core/clock";
import { desk, newsPath } from "@/lib/core/paths";
import { deskVerbs } from "@/lib/releases/desk-moves";
import { can } from "@/lib/releases/policy";
import { RULESET } from "@/lib/releases/preflight";
import { KIND_LABELS } from "@/lib/releases/schema";
import { editorAt } from "../../staff";
import {
  approveRelease,
  claimRelease,
  declineRequest,
  keepClaim,
  killRelease,
  rejectRelease,
  requestChanges,
  sendMessage,
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
  const asked = (kind: "correction" | "withdrawal") =>
    data.requests.find((each) => each.kind === kind && each.status === "open");
  const mayDecide = can(actor, "correct", { organisationId: organisation.id, authorId: view.authorId });
  const [latest] = data.decisions;
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
    correctHref: desk.correctRelease(id, asked("correction")?.id),
    withdrawal: asked("withdrawal")?.text ?? "",
  };
  const aside = (
    <>
      <Panel title="Checks" id="checks">
        <ChecksSummary findings={findings} ruleset={RULESET} />
      </Panel>
      {data.countersigns.length ? (
        <Panel title="Client's approval" id="countersigns">
          <CountersignList all={data.countersigns} now={now} zone={zone} />
        </Panel>
      ) : null}
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
        {data.requests.length ? (
          <AskedPanel
            id={id}
            requests={data.requests}
            zone={zone}
            mayCorrect={view.moves.includes("correct")}
            mayDecide={mayDecide}
            decline={declineRequest}
          />
        ) : null}
        {waits && latest?.decision === "request_changes" ? (
          <AnswersPanel decision={latest} answers={latest.answers} />
        ) : null}
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
          uploads={data.uploads}
          body={<StoredText id="release-body" html={content.body} className={storedBody.body} />}
        />
        <Conversation messages={data.messages} zone={zone}>
          {mayDecide ? <MessageForm id={id} to={view.authorName} send={sendMessage} /> : null}
        </Conversation>
      </ReviewDesk>
    </>
  );
}
