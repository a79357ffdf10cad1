import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StoredText } from "@/components/news/stored-text";
import { DecisionCard } from "@/components/releases/decision-card";
import { PreviewPanel } from "@/components/releases/preview/preview-panel";
import { ReleaseMoves } from "@/components/releases/release-moves";
import classes from "@/components/releases/release-page.module.css";
import { ReleaseStanding } from "@/components/releases/release-standing";
import { ReuseButtons } from "@/components/releases/reuse-buttons";
import storedBody from "@/components/releases/review/stored-body.module.css";
import { ScheduleFacts } from "@/components/releases/schedule-facts";
import { ScheduleMarks } from "@/components/releases/schedule-marks";
import { StatusBadge } from "@/components/releases/status-badge";
import { Answers } from "@/components/releases/talk/answers";
import { Conversation } from "@/components/releases/talk/conversation";
import { LivePage } from "@/components/releases/talk/live-page";
import { MessageForm } from "@/components/releases/talk/message-form";
import { pointsOf } from "@/components/releases/talk/point-list";
import { ReleaseText } from "@/components/releases/talk/release-text";
import { RequestList } from "@/components/releases/talk/request-list";
import { ReleaseTimeline } from "@/components/releases/timeline";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth/session";
import { now as clock } from "@/lib/core/clock";
import { portal } from "@/lib/core/paths";
import { requestable } from "@/lib/releases/conversation/schema";
import { can } from "@/lib/releases/policy";
import { KIND_LABELS } from "@/lib/releases/schema";
import { appealRelease, keepAsTemplate, submitRelease, withdrawRelease } from "../actions";
import { ownRelease } from "../own-release";
import { answerPoint, askDesk, endPreviewLink, makePreviewLink, sendMessage } from "./actions";
import { pageData } from "./page-data";

export const metadata: Metadata = { title: "Release" };

const instant = (text: string | null) => (text ? new Date(text) : null);

export default async function ReleasePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(portal.release(id));
  const now = clock();
  const release = (await ownRelease(actor, id, now)) ?? notFound();
  const { status, goPublicAt } = release;
  const { content, ...data } = await pageData(actor, release, now);
  const zone = content.timeZone;
  const appealed = data.events.some((event) => event.verb === "appeal");
  const mine = can(actor, "submit", { organisationId: release.organisation.id, authorId: release.authorId });
  const open = new Set(data.requests.filter((each) => each.status === "open").map((each) => each.kind));
  const [latest] = data.decisions;
  const answering = status === "changes_requested" && mine;
  const turn = data.events
    .filter(({ verb }) => ["submit", "approve", "unpublish"].includes(verb))
    .reduce<(typeof data.events)[number] | null>((a, b) => (a && a.at > b.at ? a : b), null);
  return (
    <>
      <LivePage at={portal.pulse(id)} />
      <PageHeader
        title={content.headline || "Untitled release"}
        kicker={
          <>
            <StatusBadge status={status} />
            <span>{KIND_LABELS[content.kind]}</span>
            <span>{release.organisation.name}</span>
            {content.onBehalfOf ? <span>for {content.onBehalfOf}</span> : null}
            <ScheduleMarks
              release={{
                publishAt: instant(content.publishAt),
                embargoUntil: instant(content.embargoUntil),
                goPublicAt,
              }}
              zone={zone}
              now={now}
            />
          </>
        }
      />
      <div className={classes.layout}>
        <div className={classes.column}>
          <ReleaseStanding
            release={release}
            place={data.place}
            waiting={data.waiting}
            offline={turn?.verb === "unpublish" ? turn.note : null}
          />
          {data.requests.length ? (
            <Panel title="What you asked the desk for" id="requests">
              <RequestList requests={data.requests} zone={zone} />
            </Panel>
          ) : null}
          {data.decisions.map((decision) => (
            <DecisionCard
              key={decision.id}
              decision={decision}
              prominent={decision === latest && status === "changes_requested"}
              answers={decision.answers}
            >
              {answering && decision === latest ? (
                <Answers
                  id={id}
                  decisionId={decision.id}
                  points={pointsOf(decision.points)}
                  answers={decision.answers}
                  keep={answerPoint}
                />
              ) : null}
            </DecisionCard>
          ))}
          {status === "draft" ? null : (
            <Conversation messages={data.messages} zone={zone}>
              {mine ? <MessageForm id={id} to="the desk" send={sendMessage} /> : null}
            </Conversation>
          )}
          <ScheduleFacts content={content} titles={data.titles} />
          <ReleaseText
            content={content}
            points={status === "changes_requested" ? latest?.points : []}
            titleNames={data.titleNames}
            sectionNames={data.sectionNames}
            uploads={data.uploads}
            body={<StoredText id="release-body" html={content.body} className={storedBody.body} />}
          />
        </div>
        <div className={classes.column}>
          <ReleaseMoves
            release={{ id, version: release.version }}
            moves={release.moves.filter((move) => move !== "appeal" || !appealed)}
            edit={status === "changes_requested" ? "answer" : "edit"}
            requests={mine ? requestable(status).filter((kind) => !open.has(kind)) : []}
            doors={{ submit: submitRelease, withdraw: withdrawRelease, appeal: appealRelease, ask: askDesk }}
          />
          {status === "killed" ? null : (
            <PreviewPanel
              id={id}
              titles={data.titles}
              links={data.links}
              countersigns={data.countersigns}
              mayShare={mine && status !== "published"}
              zone={zone}
              now={now}
              doors={{ make: makePreviewLink, revoke: endPreviewLink }}
            />
          )}
          <Panel title="Use it again" id="again">
            <ReuseButtons release={{ id, headline: content.headline }} keep={keepAsTemplate} />
          </Panel>
          <Panel title="History" id="history">
            <ReleaseTimeline events={data.events} zone={zone} />
          </Panel>
        </div>
      </div>
    </>
  );
}
