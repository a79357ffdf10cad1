import type { Metadata } from "next";
import { StoredText } from "@/components/news/stored-text";
import { DueMark } from "@/components/releases/due-mark";
import { ReleaseDiff } from "@/components/releases/release-diff";
import { AnswersPanel } from "@/components/releases/review/answers-panel";
import { AskedPanel } from "@/components/releases/review/asked-panel";
import { InPlace } from "@/components/releases/review/in-place";
import { ComparePanel } from "@/components/releases/review/panels/compare-panel";
import classes from "@/components/releases/review/review.module.css";
import { ReviewDesk } from "@/components/releases/review/review-desk";
import storedBody from "@/components/releases/review/stored-body.module.css";
import { TextViews } from "@/components/releases/review/text-views";
import { WrittenRelease } from "@/components/releases/review/written";
import { TroubleNote } from "@/components/releases/schedule/trouble-note";
import { ScheduleMarks } from "@/components/releases/schedule-marks";
import { StatusBadge } from "@/components/releases/status-badge";
import { Conversation } from "@/components/releases/talk/conversation";
import { MessageForm } from "@/components/releases/talk/message-form";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { now as clock } from "@/lib/core/clock";
import { desk, newsPath } from "@/lib/core/paths";
import { maySendBreaking } from "@/lib/newsletter/policy";
import { deskVerbs } from "@/lib/releases/desk-moves";
import { can } from "@/lib/releases/policy";
import { stuckRelease } from "@/lib/releases/schedule/standing";
import { KIND_LABELS } from "@/lib/releases/schema";
import { retryPublication } from "../../schedule/actions";
import { editorAt, type Query, single } from "../../staff";
import {
  addComment,
  approveRelease,
  assignRelease,
  claimRelease,
  declineRequest,
  editRelease,
  keepClaim,
  killRelease,
  nextRelease,
  rejectRelease,
  requestChanges,
  sendMessage,
  settleComment,
  takeOverRelease,
  unclaimRelease,
  undoDecision,
  unpublishRelease,
} from "../actions";
import { KnownPanels } from "./known-panels";
import { reviewData } from "./review-data";

export const metadata: Metadata = { title: "Review" };

const ACTIONS = {
  claim: claimRelease,
  takeOver: takeOverRelease,
  assign: assignRelease,
  unclaim: unclaimRelease,
  keep: keepClaim,
  next: nextRelease,
  edit: editRelease,
  approve: approveRelease,
  requestChanges,
  reject: rejectRelease,
  undo: undoDecision,
  unpublish: unpublishRelease,
  kill: killRelease,
  comment: addComment,
  settle: settleComment,
};

const instant = (text: string | null) => (text ? new Date(text) : null);

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const actor = await editorAt(desk.release(id));
  const now = clock();
  const [data, stuck] = await Promise.all([
    reviewData(actor, id, single(query.since), now),
    stuckRelease(actor, id, now),
  ]);
  const { view, zone, findings, changes, texts } = data;
  const { content, organisation } = view;
  const { headline, subheadline, summary, body } = content;
  const [publishAt, embargoUntil] = [instant(content.publishAt), instant(content.embargoUntil)];
  const waits = view.status === "submitted" || view.status === "in_review";
  const asked = (kind: "correction" | "withdrawal") =>
    data.requests.find((each) => each.kind === kind && each.status === "open");
  const mayDecide = can(actor, "claim", { organisationId: organisation.id, authorId: view.authorId });
  const [latest] = data.decisions;
  const release = {
    id,
    version: view.version,
    headline: headline || "Untitled release",
    authorName: view.authorName,
    verbs: deskVerbs(view),
    claim: view.claim,
    assignedTo: data.assignedTo,
    publishAt,
    embargoUntil,
    timeZone: content.timeZone,
    deskZone: zone,
    errors: findings.filter((finding) => finding.severity === "error").length,
    readAt: now,
    correctHref: desk.correctRelease(id, asked("correction")?.id),
    withdrawal: asked("withdrawal")?.text ?? "",
  };
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
            {view.status === "scheduled" ? <TextLink href={desk.schedule}>Schedule</TextLink> : null}
            {view.newsItem ? (
              <TextLink plain href={newsPath(view.newsItem)}>
                Read it on the site
              </TextLink>
            ) : null}
            {view.newsItem && mayDecide && maySendBreaking(actor) ? (
              <TextLink plain href={desk.breakingItem(view.newsItem.id)}>
                Send as breaking news
              </TextLink>
            ) : null}
          </>
        }
      />
      <ReviewDesk
        release={release}
        actions={ACTIONS}
        replies={data.replies}
        people={data.people}
        texts={texts}
        comments={mayDecide}
        known={<KnownPanels data={data} mayDecide={mayDecide} now={now} />}
      >
        {stuck ? (
          <TroubleNote
            id={id}
            stuck={stuck}
            now={now}
            retry={view.moves.includes("reschedule") ? retryPublication : null}
          />
        ) : null}
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
        {data.compared || data.unfound ? <ComparePanel compared={data.compared} /> : null}
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
        <TextViews titles={data.titles.map((title) => ({ ...title, src: desk.previewPage(id, title.slug) }))}>
          <WrittenRelease
            content={content}
            findings={findings}
            titleNames={data.titles.map((title) => title.name)}
            sectionNames={data.sectionNames}
            uploads={data.uploads}
            uploaders={data.uploaders}
            zone={zone}
            notes={data.comments.filter((comment) => comment.settledAt === null)}
            body={<StoredText id="release-body" html={body} className={storedBody.body} />}
            frame={(text) => (
              <InPlace release={release} text={{ headline, subheadline, summary, body }} actions={ACTIONS}>
                {text}
              </InPlace>
            )}
          />
        </TextViews>
        <Conversation messages={data.messages} zone={zone}>
          {mayDecide ? <MessageForm id={id} to={view.authorName} send={sendMessage} /> : null}
        </Conversation>
      </ReviewDesk>
    </>
  );
}
