import "server-only";
import { allInOne } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { dayAt } from "@/lib/core/month";
import { tellOfSkippedLetters } from "@/lib/notices/skipped-letters";
import type { Title } from "../title";
import { readersWithout } from "./clocks";
import { lockEditions } from "./edition";
import { OBSTACLE_WORDS, obstacleTo } from "./obstacle";
import { lockRound } from "./recipients";
import type { Round } from "./rounds";

const STUCK = "Who gets it could not be settled within twelve hours.";
const TOO_LATE = "The worker came more than twelve hours late.";

/**
 * Writes down that rounds get no letter, and why, and tells the administrators (E2). The day after they are new to
 * their readers again.
 */
export function skipRounds(
  title: Title,
  { dueAt, rounds }: { dueAt: Date; rounds: Round[] },
  now: Date,
): Promise<void> {
  return allInOne(async (tx) => {
    await lockEditions(tx, title.id);
    const day = dayAt(dueAt, title.timeZone).toString();
    const obstacle = await obstacleTo(tx, title.id, day);
    const reason = obstacle ? OBSTACLE_WORDS[obstacle] : TOO_LATE;
    const skipped = await tx.editionRound.createManyAndReturn({
      data: rounds.map((round) => ({
        ...{ ...round, id: newId(), publicationId: title.id, state: "skipped", reason },
      })),
      skipDuplicates: true,
      select: { timeZone: true, hour: true, day: true, dueAt: true },
    });
    if (skipped.length === 0) return;
    const readers = await readersWithout(title.id, skipped);
    const key = dueAt.toISOString();
    await tellOfSkippedLetters(
      tx,
      { publicationId: title.id, title: title.name, day, key, readers, reason },
      now,
    );
  });
}

/**
 * Gives up the rest of a round whose recipients could not be frozen in time: who is frozen gets the letter, the others
 * are told of as skipped. Left alone while somebody is at it.
 */
export function abandonRound(title: Title, roundId: string, now: Date): Promise<void> {
  return allInOne(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round) return;
    await tx.editionRound.update({ where: { id: roundId }, data: { state: "skipped", reason: STUCK } });
    const readers = await readersWithout(title.id, [round]);
    if (readers === 0) return;
    const { day } = round;
    await tellOfSkippedLetters(
      tx,
      { publicationId: title.id, title: title.name, day, key: roundId, readers, reason: STUCK },
      now,
    );
  });
}
