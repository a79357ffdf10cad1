import { releaseTimeline } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import { uploadsByIds } from "@/lib/media/queries";
import { publications } from "@/lib/publications/queries";
import { answerTimes } from "@/lib/releases/answer-times";
import { changesBetween } from "@/lib/releases/changes";
import { messagesOf, requestsOf } from "@/lib/releases/conversation/queries";
import { titlesOf } from "@/lib/releases/preview/item";
import { countersignsOf, previewLinksOf } from "@/lib/releases/preview/queries";
import { decisionsOn, placeInQueue, type ReleaseView, versionsOf } from "@/lib/releases/queries";
import { sectionChoices } from "@/lib/releases/section-choices";
import { toldTimeline } from "@/lib/releases/told-timeline";
import { waitingWords } from "@/lib/releases/waiting-time";
import { wellFormed } from "@/lib/releases/well-formed";

/** Everything the author's page shows beside the release itself, read at once. */
export async function pageData(actor: Actor, release: ReleaseView, now: Date) {
  const { id, organisation } = release;
  // While it is written, a text may hold half an address or a day that does not exist.
  const content = wellFormed(release.content);
  const [
    events,
    versions,
    decisions,
    place,
    titles,
    messages,
    requests,
    countersigns,
    links,
    times,
    uploads,
  ] = await Promise.all([
    releaseTimeline(actor, { id, organisationId: organisation.id }),
    versionsOf(actor, id),
    decisionsOn(actor, id),
    placeInQueue(actor, id),
    publications(),
    messagesOf(actor, id),
    requestsOf(actor, id),
    countersignsOf(actor, id),
    previewLinksOf(actor, id, now),
    answerTimes(),
    uploadsByIds(
      actor,
      content.media.map((each) => each.id),
    ),
  ]);
  const shown = titlesOf(content, titles);
  return {
    content,
    uploads,
    titleNames: shown.map((title) => title.name),
    sectionNames: sectionChoices(titles, content.publications, content.sections).flatMap(({ slug, label }) =>
      content.sections.includes(slug) ? [label] : [],
    ),
    events: toldTimeline(events, versions, content.timeZone),
    decisions: decisions.map((decision) => ({
      ...decision,
      answers: messages.filter((each) => each.decisionId === decision.id),
    })),
    place,
    waiting: waitingWords(times),
    titles: shown,
    messages,
    requests: requests.map((each) => ({
      ...each,
      changes: each.patch ? changesBetween(content, { ...content, ...each.patch }) : [],
    })),
    countersigns,
    links,
  };
}
