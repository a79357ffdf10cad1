import { CountersignList } from "@/components/releases/preview/countersign-note";
import { ChecksSummary } from "@/components/releases/review/checks-summary";
import { CommentForm } from "@/components/releases/review/comments/comment-form";
import { CommentsList } from "@/components/releases/review/comments/comments-list";
import { DecisionsList } from "@/components/releases/review/decisions-list";
import { CompareLinks } from "@/components/releases/review/panels/compare-panel";
import { OrganisationFacts } from "@/components/releases/review/panels/organisation-facts";
import { SeenList } from "@/components/releases/review/panels/seen-list";
import { SimilarList } from "@/components/releases/review/panels/similar-list";
import { WireList } from "@/components/releases/review/panels/wire-list";
import { ReleaseTimeline } from "@/components/releases/timeline";
import { VersionList } from "@/components/releases/versions/version-list";
import { Panel } from "@/components/ui/panel";
import { desk } from "@/lib/core/paths";
import { RULESET } from "@/lib/releases/preflight";
import { queuePath } from "@/lib/releases/queue/address";
import { addComment, settleComment } from "../actions";
import type { reviewData } from "./review-data";

type Props = {
  data: Awaited<ReturnType<typeof reviewData>>;
  /** Whether this editor may decide on it, and comment. */
  mayDecide: boolean;
  now: Date;
};

/** What the desk knows of a release: checks, what the desk says, what resembles it, who sent it, and what happened. */
export function KnownPanels({ data, mayDecide, now }: Props) {
  const { view, zone } = data;
  const { organisation } = view;
  return (
    <>
      <Panel title="Checks" id="checks">
        <ChecksSummary findings={data.findings} ruleset={RULESET} />
      </Panel>
      {mayDecide ? (
        <Panel title="Desk comments" id="desk-comments">
          <CommentsList id={view.id} comments={data.comments} zone={zone} settle={settleComment} />
          <CommentForm id={view.id} send={addComment} />
        </Panel>
      ) : null}
      {data.earlier.length ? (
        <Panel title="Similar items" id="similar">
          <SimilarList earlier={data.earlier} />
        </Panel>
      ) : null}
      {data.onTheWire.length ? (
        <Panel title="On the wire" id="on-the-wire">
          <WireList items={data.onTheWire} />
        </Panel>
      ) : null}
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
          proofs={data.proofs}
          organisationHref={desk.organisation(organisation.id)}
          queueHref={queuePath({ view: "published", organisation: organisation.slug })}
        />
      </Panel>
      {data.decisions.length ? (
        <Panel title="Decisions so far" id="decisions">
          <DecisionsList decisions={data.decisions} zone={zone} />
        </Panel>
      ) : null}
      <Panel title="Seen by the desk" id="seen">
        <SeenList sights={data.sights} zone={zone} />
        <CompareLinks versions={data.versions} zone={zone} />
      </Panel>
      <Panel title="Versions" id="versions">
        <VersionList releaseId={view.id} versions={data.versions} zone={zone} />
      </Panel>
      <Panel title="Timeline" id="timeline">
        <ReleaseTimeline events={data.timeline} zone={zone} />
      </Panel>
    </>
  );
}
