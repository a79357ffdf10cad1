import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/lib/core/db";
import { dayAt, dayBounds } from "@/lib/core/month";
import { cardsById, recentItems } from "@/lib/news/cards";
import type { NewsEvent } from "@/lib/news/events/event";
import { eventsBetween } from "@/lib/news/events/queries";
import { chosenLead } from "@/lib/news/leads";
import type { NewsCard } from "@/lib/news/schema";
import { type Title, titleById } from "../title";
import type { EditionContent } from "./content";
import { mailedNotices, noticesById } from "./notices";
import { editionNumbers, firstSeqsOf } from "./numbers";
import { planEdition } from "./plan";

/** An edition offers what was published in eight days: a reader of one day a week gets the week. */
const OFFERED_MS = 8 * 86_400_000;
const MOST_ITEMS = 400;
/** A letter is no calendar. */
const MOST_EVENTS = 12;

/** An edition before it is frozen, with what the desk is told of how it came about. */
export type Draft = EditionContent & {
  /** Why an item stands where it does, by its id. */
  reasons: Map<string, string>;
  /** What the editors left out, today or on a day before, newest first. */
  dropped: NewsCard[];
};

/** What begins that day before what merely goes on, and both in the order of their beginning. */
async function eventsOn(title: Title, dueAt: Date, now: Date): Promise<NewsEvent[]> {
  const day = dayBounds(dayAt(dueAt, title.timeZone), title.timeZone);
  const all = await eventsBetween({ publicationId: title.id }, day, now);
  const begins = all.filter(({ startsAt }) => startsAt >= day.from);
  const chosen = [...begins, ...all.filter(({ startsAt }) => startsAt < day.from)].slice(0, MOST_EVENTS);
  return all.filter((each) => chosen.includes(each));
}

/** What was decided about a day, with what the days before left out: dropped once, an item does not come tomorrow. */
async function issueOf(publicationId: string, day: string, since: string) {
  const issues = await db().newsletterIssue.findMany({
    where: { publicationId, day: { gte: since, lte: day } },
  });
  const own = issues.find((each) => each.day === day);
  return {
    leadId: own?.leadId ?? null,
    pinned: own?.pinned ?? [],
    dropped: issues.flatMap((each) => each.dropped),
    subject: own?.subject ?? "",
    note: own?.note ?? "",
  };
}

/**
 * The edition that falls due at an instant, as it would be frozen now.
 * @throws DomainError not_found when there is no such title.
 */
export async function draftAt(publicationId: string, dueAt: Date, now: Date): Promise<Draft> {
  const title = await titleById(publicationId);
  const today = dayAt(dueAt, title.timeZone);
  const { subject, note, ...issue } = await issueOf(
    publicationId,
    today.toString(),
    today.subtract({ days: 8 }).toString(),
  );
  const also = [...issue.pinned, ...(issue.leadId ? [issue.leadId] : [])];
  const since = new Date(now.getTime() - OFFERED_MS);
  const recent = await recentItems(publicationId, { since, most: MOST_ITEMS, also }, now);
  const { newSince, ...numbers } = await editionNumbers(publicationId, dueAt);
  const firstSeqs = await firstSeqsOf(
    publicationId,
    recent.map(({ card }) => card.id),
  );
  const lead = await chosenLead(publicationId, now);
  const plan = planEdition(
    {
      ...{ recent, issue, firstSeqs, newSince, ...numbers },
      chosenLead: lead?.item.id ?? null,
    },
    title.sections,
  );
  const taken = new Set(plan.entries.map(({ id }) => id));
  const left = await cardsById(
    publicationId,
    issue.dropped.filter((id) => !taken.has(id)),
    now,
  );
  const said = {
    ...{ publicationId, kind: "daily" as const, ...numbers, day: today.toString(), subject, note },
    entries: plan.entries,
    events: await eventsOn(title, dueAt, now),
    notices: noticesById(await mailedNotices(publicationId, now, now)),
  };
  const words = JSON.stringify([said, [...said.notices.values()]]);
  return {
    ...said,
    id: null,
    frozenAt: now,
    fingerprint: createHash("sha256").update(words).digest("hex"),
    reasons: plan.reasons,
    dropped: [...left.values()].sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()),
  };
}

/** What would go if its hour came now. @throws DomainError not_found when there is no such title. */
export const draftContent = (publicationId: string, now: Date): Promise<Draft> =>
  draftAt(publicationId, now, now);
