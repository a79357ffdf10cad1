import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { allInOne, db } from "@/lib/core/db";
import { conflict } from "@/lib/core/errors";
import { dayWords } from "@/lib/core/moment";
import { dayAt } from "@/lib/core/month";
import { type Draft, draftContent } from "../edition/draft";
import { assertMayEditLetters } from "../policy";
import { titleById } from "../title";
import { clocksOf, readersWithout } from "./clocks";
import { walkRounds } from "./due";
import { freezeEdition } from "./edition";
import { OBSTACLE_WORDS, type Obstacle, obstacleTo } from "./obstacle";
import type { Round } from "./rounds";

/** What would go now, to whom, and what is in its way. */
export type AtOnce = {
  draft: Draft;
  /** Those on the list who want a letter today and have had none. */
  readers: number;
  obstacle: Obstacle | null;
};

/** The rounds of today, each zone's, in which anybody has had no letter yet; and how many have not. */
async function leftToday(publicationId: string, now: Date): Promise<{ rounds: Round[]; readers: number }> {
  const rounds: Round[] = [];
  let readers = 0;
  for (const clock of await clocksOf(publicationId)) {
    const round = { ...clock, day: dayAt(now, clock.timeZone).toString(), dueAt: now };
    const without = await readersWithout(publicationId, [round]);
    if (without === 0) continue;
    rounds.push(round);
    readers += without;
  }
  return { rounds, readers };
}

/** Looks what a title's letter would be, did it go now. @throws DomainError not_found. */
export async function lookAtOnce(publicationId: string, now: Date): Promise<AtOnce> {
  const draft = await draftContent(publicationId, now);
  const { readers } = await leftToday(publicationId, now);
  return { draft, readers, obstacle: await obstacleTo(db(), publicationId, draft.day) };
}

/**
 * Sends a title's letter now to all who want one today and have had none, whatever their hour; what they are sent
 * later that day is tomorrow's. Rounds that were skipped get it as well.
 * @returns how many were frozen, those included who are left out.
 * @throws DomainError forbidden, not_found, conflict when it is paused, held back or not approved.
 */
export async function sendAtOnce(actor: Actor, publicationId: string, now: Date): Promise<number> {
  if (actor.kind !== "system") assertMayEditLetters(actor);
  const title = await titleById(publicationId);
  const day = dayAt(now, title.timeZone).toString();
  await allInOne(async (tx) => {
    const { rounds, readers } = await leftToday(publicationId, now);
    if (readers === 0) throw conflict("Everybody who wants today’s letter has had it.");
    const obstacle = await freezeEdition(title, { dueAt: now, rounds, again: true }, now);
    if (obstacle) throw conflict(OBSTACLE_WORDS[obstacle]);
    const subject = { type: "newsletter" as const, id: title.id, name: `${title.name}, ${dayWords(day)}` };
    await record(tx, actor, "newsletter.send_at_once", subject, now, { data: { readers } });
  });
  await walkRounds(title, now);
  const key = `daily:${now.toISOString()}`;
  return db().letterRecipient.count({ where: { edition: { publicationId, key } } });
}
