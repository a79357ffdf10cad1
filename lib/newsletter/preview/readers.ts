import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { conflict, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { takePoint } from "@/lib/core/rate-limit";
import type { EditionContent, Reader } from "../edition/content";
import { letterTitle } from "../issue/change";
import { assertMayEditLetters } from "../policy";
import { type Preferences, preferences } from "../schema";
import type { ReaderChoice } from "./schema";

export type Shown = {
  reader: Reader;
  /** Of a subscriber: where they are, and what they chose. */
  subscriber: { state: string; preferences: Preferences } | null;
};

/** The last daily edition somebody got, or that had nothing new for them; null when there was none. */
async function lastSeqOf(subscriberId: string): Promise<number | null> {
  const { _max } = await db().letterRecipient.aggregate({
    where: {
      subscriberId,
      kind: "daily",
      OR: [{ state: { in: ["accepted", "uncertain"] } }, { state: "excluded", reason: "nothing_new" }],
    },
    _max: { seq: true },
  });
  return _max.seq;
}

/**
 * A reader for a letter that is only looked at. Its links are nobody's: what they lead to changes nothing, even where
 * what was chosen is a subscriber's.
 * @param to whose address the letter bears, and where they are.
 * @throws DomainError not_found when there is no such subscriber of this title.
 */
export async function shownReader(
  content: EditionContent,
  choice: ReaderChoice,
  to: { address: string; timeZone: string },
): Promise<Shown> {
  const nobody = {
    recipientId: newId(),
    subscriberId: newId(),
    ...to,
    sections: [],
    places: [],
    newsrooms: [],
    sinceSeq: content.usualSince,
    notices: [],
    why: null,
  } satisfies Reader;
  if (choice.as === "everybody") return { reader: nobody, subscriber: null };
  if (choice.as === "chosen") {
    const { as: _, ...chosen } = choice;
    return { reader: { ...nobody, ...chosen }, subscriber: null };
  }
  const found = await db().subscriber.findFirst({
    where: { id: choice.id, publicationId: content.publicationId, address: { not: null } },
  });
  if (!found) throw notFound("The subscriber");
  const chosen = preferences.parse(found);
  const { sections, places, newsrooms } = chosen;
  const sinceSeq = (await lastSeqOf(found.id)) ?? content.usualSince;
  return {
    reader: { ...nobody, sections, places, newsrooms, timeZone: chosen.timeZone, sinceSeq },
    subscriber: { state: found.state, preferences: chosen },
  };
}

/**
 * Finds a subscriber by their exact address, to see what they get. It is written into the log that somebody looked,
 * and not at whom: the log cannot forget an address.
 * @throws DomainError forbidden, rate_limited, conflict when nobody with this address is on the list.
 */
export async function lookUpSubscriber(
  actor: Actor,
  { publicationId, address }: { publicationId: string; address: string },
  now: Date,
): Promise<{ id: string }> {
  assertMayEditLetters(actor);
  await takePoint("subscriber-look-up", actor.userId ?? actor.kind);
  return transaction(async (tx) => {
    const { id: titleId, name } = await letterTitle(tx, publicationId);
    await record(tx, actor, "newsletter.look_up", { type: "newsletter", id: titleId, name }, now);
    const found = await tx.subscriber.findFirst({ where: { publicationId, address }, select: { id: true } });
    return found;
  }).then((found) => {
    if (!found) throw conflict("Nobody with this address is on the list of this title.");
    return found;
  });
}
