import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DecisionCard } from "@/components/releases/decision-card";
import { ReleaseGlance } from "@/components/releases/release-glance";
import { ReleaseMoves } from "@/components/releases/release-moves";
import classes from "@/components/releases/release-page.module.css";
import { ReleaseStanding } from "@/components/releases/release-standing";
import { StatusBadge } from "@/components/releases/status-badge";
import { ReleaseTimeline } from "@/components/releases/timeline";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { releaseTimeline } from "@/lib/audit/queries";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { portal } from "@/lib/core/paths";
import { publications } from "@/lib/publications/queries";
import { decisionsOn, placeInQueue } from "@/lib/releases/queries";
import { KIND_LABELS } from "@/lib/releases/schema";
import { appealRelease, submitRelease, withdrawRelease } from "../actions";
import { ownRelease } from "../own-release";

export const metadata: Metadata = { title: "Release" };

export default async function ReleasePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(portal.release(id));
  const release = (await ownRelease(actor, id, now())) ?? notFound();
  const [events, decisions, place, titles] = await Promise.all([
    releaseTimeline(actor, { id, organisationId: release.organisation.id }),
    decisionsOn(actor, id),
    placeInQueue(actor, id),
    publications(),
  ]);
  const chosen = titles.filter((title) => release.content.publications.includes(title.slug));
  const shown = chosen.length ? chosen : titles.slice(0, 1);
  const appealed = events.some((event) => event.verb === "appeal");
  return (
    <>
      <PageHeader
        title={release.content.headline || "Untitled release"}
        kicker={
          <>
            <StatusBadge status={release.status} />
            <span>{KIND_LABELS[release.content.kind]}</span>
            <span>{release.organisation.name}</span>
          </>
        }
      />
      <div className={classes.layout}>
        <div className={classes.column}>
          <ReleaseStanding release={release} place={place} />
          {decisions.map((decision) => (
            <DecisionCard
              key={decision.at.getTime()}
              decision={decision}
              prominent={decision === decisions[0] && release.status === "changes_requested"}
            />
          ))}
          <ReleaseGlance content={release.content} />
        </div>
        <div className={classes.column}>
          <ReleaseMoves
            release={{ id: release.id, version: release.version }}
            moves={release.moves.filter((move) => move !== "appeal" || !appealed)}
            previews={shown.map(({ slug, name }) => ({ slug, name }))}
            doors={{ submit: submitRelease, withdraw: withdrawRelease, appeal: appealRelease }}
          />
          <Panel title="History" id="history">
            <ReleaseTimeline events={events} zone={release.content.timeZone} />
          </Panel>
        </div>
      </div>
    </>
  );
}
