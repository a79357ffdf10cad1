import "server-only";
import { Temporal } from "temporal-polyfill";
import type { Actor } from "@/lib/auth/actor";
import { notFound } from "@/lib/core/errors";
import { dayAt } from "@/lib/core/month";
import type { PublicationInfo } from "@/lib/publications/schema";
import { draftAt } from "../edition/draft";
import { assertMaySeeFigures, type EditionLine, editionsOfDay } from "../figures/queries";
import { together, underWay } from "../figures/sums";
import { LATE_MS } from "../freezing/rounds";
import { DAYS_AHEAD } from "./change";
import { type DroppedEntry, droppedList, type LetterList, letterList } from "./entries";
import { departuresFrom, type IssueView, issueView, type TitleView, titleView } from "./queries";
import { type Departure, letterInstant, seenUntil } from "./rounds";
import { type Standing, standingOf } from "./standing";

/** Days whose letters have readers ahead, by the title's calendar; today, when none has. */
export function daysAhead(all: readonly Departure[], today: string): string[] {
  const days = [...new Set([today, ...all.map(({ day }) => day)])].sort();
  return days.filter((day) => day >= today);
}

export type DayStanding = {
  day: string;
  days: string[];
  title: TitleView;
  issue: IssueView;
  standing: Standing;
  /** Rounds of this day that have yet to be frozen. */
  departures: Departure[];
  /** Editions of this day that have been: what is decided now does not change them. */
  gone: EditionLine[];
  /** When the letter is drafted for. */
  due: Date;
};

/** The day whose letter an editor has most likely come for: the next that has readers ahead. */
const nextDay = (all: readonly Departure[], today: string, now: Date): string =>
  all.find(({ at, day }) => at > now && day >= today)?.day ?? today;

/**
 * Where the letter of a title's day stands.
 * @param asked yyyy-mm-dd by the title's calendar; without one, the next day with readers ahead.
 * @throws DomainError forbidden, not_found for a day too far ahead.
 */
export async function dayStanding(
  actor: Actor,
  title: PublicationInfo,
  asked: string | undefined,
  now: Date,
): Promise<DayStanding> {
  assertMaySeeFigures(actor);
  const today = dayAt(now, title.timeZone);
  if (asked && today.until(Temporal.PlainDate.from(asked)).days > DAYS_AHEAD) throw notFound("The letter");
  const until = seenUntil(now, title.timeZone, asked);
  const all = await departuresFrom(title, { after: new Date(now.getTime() - LATE_MS), until });
  const day = asked ?? nextDay(all, today.toString(), now);
  const near = all.filter(({ at }) => at <= seenUntil(now, title.timeZone));
  const [settings, issue, gone] = await Promise.all([
    titleView(actor, title.id),
    issueView(actor, title.id, day),
    editionsOfDay(actor, title.id, day),
  ]);
  const departures = all.filter((each) => each.day === day);
  const sums = together(gone.map((each) => each.sums));
  return {
    day,
    days: [...new Set([...daysAhead(near, today.toString()), day])].sort(),
    title: settings,
    issue,
    standing: standingOf({
      paused: settings.paused !== null,
      held: issue.held !== null,
      approval: settings.approval,
      approved: issue.approved !== null,
      ahead: departures.reduce((sum, { readers }) => sum + readers, 0),
      under: underWay(sums),
      accepted: sums.accepted,
    }),
    departures,
    gone,
    due: letterInstant(all, { day, timeZone: title.timeZone }, now),
  };
}

/** Null for a day whose letter is over. */
export type Drafted = (LetterList & { dropped: DroppedEntry[]; subject: string }) | null;

/** What is in a day's letter as its next readers would get it. @throws DomainError not_found. */
export async function dayDraft(
  title: PublicationInfo,
  { day, due, issue }: DayStanding,
  now: Date,
): Promise<Drafted> {
  if (day < dayAt(now, title.timeZone).toString()) return null;
  const draft = await draftAt(title.id, due, now);
  return {
    ...letterList(draft, draft.reasons),
    dropped: droppedList(draft.dropped, issue.dropped),
    subject: draft.entries.find(({ lead }) => lead)?.card.headline ?? "",
  };
}
