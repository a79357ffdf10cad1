import { deskPeople } from "@/lib/accounts/queries";
import { releaseTimeline } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import { uploaderNames, uploadsByIds } from "@/lib/media/queries";
import { proofsOf } from "@/lib/organisations/identity/queries";
import { proofWords } from "@/lib/organisations/identity/words";
import { publications } from "@/lib/publications/queries";
import { changesBetween } from "@/lib/releases/changes";
import { messagesOf, requestsOf } from "@/lib/releases/conversation/queries";
import { nearDuplicates } from "@/lib/releases/near-duplicates";
import { preflight } from "@/lib/releases/preflight";
import { titlesOf } from "@/lib/releases/preview/item";
import { countersignsOf } from "@/lib/releases/preview/queries";
import { decisionsOn, getRelease, versionsOf } from "@/lib/releases/queries";
import { assigneeOf } from "@/lib/releases/review/assignee";
import { deskComments } from "@/lib/releases/review/comments";
import { issuerRecord } from "@/lib/releases/review/issuer-record";
import { replies } from "@/lib/releases/review/replies";
import { lastSeen } from "@/lib/releases/review/seen";
import { type Compared, comparedWith } from "@/lib/releases/review/sight";
import { toldTimeline } from "@/lib/releases/told-timeline";
import { type VersionChanges, versionChanges } from "@/lib/releases/version-changes";
import { wellFormed } from "@/lib/releases/well-formed";
import { wireItemsBeside } from "@/lib/wire/desk/related";
import { orNotFound } from "../../staff";
import { deskZone } from "../../zone";
import { fieldTexts } from "./field-texts";

/** Which text the one on screen is compared with: what the others last saw, or that of a version. */
function askedFor(since: string | undefined): number | "desk" | null {
  if (since === "desk") return "desk";
  return since && /^\d{1,9}$/.test(since) ? Number(since) : null;
}

/** What nobody asked for is shown when it says more than the panel of the last hand-in does. */
function shownComparison(
  wanted: number | "desk" | null,
  compared: Compared | null,
  changes: VersionChanges,
): Compared | null {
  if (wanted !== null || !compared) return compared;
  const told = changes.since === compared.number && !changes.byEditors;
  return told || compared.changes.length === 0 ? null : compared;
}

/** Everything the review page shows, read at once. */
export async function reviewData(actor: Actor, id: string, since: string | undefined, now: Date) {
  const stored = await orNotFound(getRelease(actor, id, now));
  // While its author answers, a text may hold half an address or a day that does not exist.
  const view = { ...stored, content: wellFormed(stored.content) };
  const { content, organisation } = view;
  const files = content.media.map((each) => each.id);
  const asked = {
    id,
    organisationId: organisation.id,
    organisation: organisation.name,
    content,
    handedIn: view.submittedAt,
  };
  const [
    decisions,
    versions,
    timeline,
    record,
    proofs,
    titles,
    zone,
    earlier,
    onTheWire,
    messages,
    requests,
    countersigns,
    uploads,
    uploaders,
    sights,
    comments,
    saved,
    people,
    assignedTo,
  ] = await Promise.all([
    decisionsOn(actor, id),
    versionsOf(actor, id),
    releaseTimeline(actor, { id, organisationId: organisation.id }),
    issuerRecord(actor, organisation.id, now),
    proofsOf(organisation.id),
    publications(),
    deskZone(),
    nearDuplicates(actor, asked, now),
    wireItemsBeside(actor, id),
    messagesOf(actor, id),
    requestsOf(actor, id),
    countersignsOf(actor, id),
    uploadsByIds(actor, files),
    uploaderNames(actor, files),
    lastSeen(actor, id, now),
    deskComments(actor, id),
    replies(actor),
    deskPeople(actor),
    assigneeOf(actor, id),
  ]);
  const texts = fieldTexts(content);
  const findings = preflight(content, { now, organisation: organisation.name, earlier }).map((finding) => ({
    ...finding,
    quoted: finding.span ? (texts[finding.field] ?? "").slice(finding.span.start, finding.span.end) : "",
  }));
  const chosen = titlesOf(content, titles);
  const sections = new Map(
    chosen.toReversed().flatMap((title) => title.sections.map((each) => [each.slug, each.name] as const)),
  );
  const changes = versionChanges(versions, content);
  const wanted = askedFor(since);
  const compared = comparedWith(sights, versions, content, wanted);
  return {
    view,
    uploads,
    uploaders,
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
    proofs: proofs.map((proof) => ({ words: proofWords(proof), at: proof.provedAt })),
    zone,
    findings,
    earlier,
    onTheWire,
    changes,
    versions,
    sights,
    unfound: wanted !== null && compared === null,
    compared: shownComparison(wanted, compared, changes),
    comments,
    replies: saved,
    people,
    assignedTo,
    texts,
    titles: chosen.map(({ slug, name }) => ({ slug, name })),
    sectionNames: content.sections.map((slug) => sections.get(slug) ?? slug),
  };
}
