import "server-only";
import { deskPeople } from "@/lib/accounts/queries";
import { record } from "@/lib/audit/commands";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { announce } from "@/lib/core/changes";
import { db, transaction } from "@/lib/core/db";
import { desk } from "@/lib/core/paths";
import { notify } from "@/lib/notices/commands";
import { assertStaff } from "../queries";
import type { Trouble } from "./trouble-words";

/**
 * Keeps why a due release could not be published, for the desk to see, and tells every editor: once a day as long as
 * it lasts (P13). The log has it once per reason. Nothing happens to one that was published or moved meanwhile.
 */
export async function recordTrouble(actor: Actor, { id, words }: Trouble, now: Date): Promise<void> {
  const people = await deskPeople(SYSTEM);
  await transaction(async (tx) => {
    const before = await tx.release.findUnique({ where: { id } });
    const { count } = await tx.release.updateMany({
      where: { id, status: "scheduled", goPublicAt: { lte: now } },
      data: { publishTrouble: words, publishTriedAt: now },
    });
    if (!before || count === 0) return;
    const headline = before.headline || "Untitled release";
    if (before.publishTrouble !== words) {
      const subject = { type: "release", id, name: headline, organisationId: before.organisationId } as const;
      const same = { status: before.status, version: before.version };
      await record(tx, actor, "release.publish_failed", subject, now, {
        before: same,
        after: same,
        data: { reason: words },
      });
    }
    await notify(
      tx,
      people.map((person) => ({
        userId: person.id,
        kind: "publish_failed" as const,
        key: `publish_failed:${id}:${now.toISOString().slice(0, 10)}:${person.id}`,
        text: `“${headline}” could not be published: ${words} It is tried again every minute.`,
        href: desk.release(id),
        releaseId: id,
      })),
      now,
    );
    await announce(tx, [`release:${id}`, "desk"]);
  });
}

export type PublicationTrouble = {
  id: string;
  headline: string;
  organisation: string;
  /** When it had to be public. */
  goPublicAt: Date;
  /** When it was tried last. */
  triedAt: Date;
  /** Why it failed, in words. */
  reason: string;
};

/** What should be public and could not be published, the oldest first; at most 50. @throws DomainError forbidden unless staff. */
export async function publicationTroubles(actor: Actor): Promise<PublicationTrouble[]> {
  assertStaff(actor);
  const rows = await db().release.findMany({
    where: {
      status: "scheduled",
      publishTrouble: { not: "" },
      goPublicAt: { not: null },
      // A failure from before another time was set is over.
      publishTriedAt: { gte: db().release.fields.goPublicAt },
    },
    orderBy: [{ goPublicAt: "asc" }, { id: "asc" }],
    take: 50,
    select: {
      id: true,
      headline: true,
      goPublicAt: true,
      publishTriedAt: true,
      publishTrouble: true,
      organisation: { select: { name: true } },
    },
  });
  return rows.flatMap(({ goPublicAt, publishTriedAt, publishTrouble, organisation, ...row }) =>
    goPublicAt && publishTriedAt
      ? [
          {
            ...row,
            organisation: organisation.name,
            goPublicAt,
            triedAt: publishTriedAt,
            reason: publishTrouble,
          },
        ]
      : [],
  );
}
