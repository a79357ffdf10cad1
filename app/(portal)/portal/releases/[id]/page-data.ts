import { releaseTimeline } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import { publications } from "@/lib/publications/queries";
import { answerTimes } from "@/lib/releases/answer-times";
import { changesBetween } from "@/lib/releases/changes";
import { messagesOf, requestsOf } from "@/lib/releases/conversation/queries";
import { titlesOf } from "@/lib/releases/preview/item";
import { countersignsOf, previewLinksOf } from "@/lib/releases/preview/queries";
import { decisionsOn, placeInQueue, type ReleaseView, versionsOf } from "@/lib/releases/queries";
import { toldTimeline } from "@/lib/releases/told-timeline";
import { waitingWords } from "@/lib/releases/waiting-time";

/** Everything the author's page shows beside the release itself, read at once. */
export async function pageData(actor: Actor, release: ReleaseView, now: Date) {
  const { id, content, organisation } = release;
  const [events, versions, decisions, place, titles, messages, requests, countersigns, links, times] =
    await Promise.all([
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
    ]);
  return {
    events: toldTimeline(events, versions, content.timeZone),
    decisions: decisions.map((decision) => ({
      ...decision,
      answers: messages.filter((each) => each.decisionId === decision.id),
    })),
    place,
    waiting: waitingWords(times),
    titles: titlesOf(content, titles),
    messages,
    requests: requests.map((each) => ({
      ...each,
      changes: each.patch ? changesBetween(content, { ...content, ...each.patch }) : [],
    })),
    countersigns,
    links,
  };
}
