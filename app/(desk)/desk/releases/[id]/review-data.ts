import { releaseTimeline } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import { uploadsByIds } from "@/lib/media/queries";
import { publications } from "@/lib/publications/queries";
import { changesBetween } from "@/lib/releases/changes";
import { messagesOf, requestsOf } from "@/lib/releases/conversation/queries";
import { findingsOn } from "@/lib/releases/findings-on";
import { organisationRecord } from "@/lib/releases/organisation-record";
import { countersignsOf } from "@/lib/releases/preview/queries";
import { decisionsOn, getRelease, type ReleaseView, versionsOf } from "@/lib/releases/queries";
import { bodyText } from "@/lib/releases/text";
import { toldTimeline } from "@/lib/releases/told-timeline";
import { versionChanges } from "@/lib/releases/version-changes";
import { wellFormed } from "@/lib/releases/well-formed";
import { orNotFound } from "../../staff";
import { deskZone } from "../../zone";

/** The plain text of a dotted field, as the rule pack's spans count it. */
function fieldText(content: ReleaseView["content"], path: string): string {
  if (path === "body") return bodyText(content.body);
  const found = path
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], content);
  return typeof found === "string" ? found : "";
}

/** Everything the review page shows, read at once. */
export async function reviewData(actor: Actor, id: string, now: Date) {
  const stored = await orNotFound(getRelease(actor, id, now));
  // While its author answers, a text may hold half an address or a day that does not exist.
  const view = { ...stored, content: wellFormed(stored.content) };
  const release = { ...view, organisationId: view.organisation.id };
  const [decisions, versions, timeline, record, titles, zone, found, messages, requests, countersigns] =
    await Promise.all([
      decisionsOn(actor, id),
      versionsOf(actor, id),
      releaseTimeline(actor, { id, organisationId: view.organisation.id }),
      organisationRecord(actor, view.organisation.id),
      publications(),
      deskZone(),
      findingsOn(actor, release, view.content, now),
      messagesOf(actor, id),
      requestsOf(actor, id),
      countersignsOf(actor, id),
    ]);
  const { content } = view;
  const uploads = await uploadsByIds(
    actor,
    content.media.map((each) => each.id),
  );
  const findings = found.map((finding) => ({
    ...finding,
    quoted: finding.span ? fieldText(content, finding.field).slice(finding.span.start, finding.span.end) : "",
  }));
  const chosen = content.publications.length
    ? titles.filter((title) => content.publications.includes(title.slug))
    : titles.slice(0, 1);
  const sections = new Map(
    chosen.toReversed().flatMap((title) => title.sections.map((each) => [each.slug, each.name] as const)),
  );
  return {
    view,
    uploads,
    decisions: decisions.map((decision) => ({
      ...decision,
      answers: messages.filter((each) => each.decisionId === decision.id),
    })),
    messages,
    requests: requests.map((each) => ({
      ...each,
      changes: each.patch ? changesBetween(content, { ...content, ...each.patch }) : [],
    })),
    countersigns,
    timeline: toldTimeline(timeline, versions, zone),
    record,
    zone,
    findings,
    changes: versionChanges(versions, content),
    titleNames: chosen.map((title) => title.name),
    sectionNames: content.sections.map((slug) => sections.get(slug) ?? slug),
  };
}
