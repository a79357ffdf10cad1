import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { announce, announceToReaders } from "@/lib/core/changes";
import { type Prisma, type Tx, transaction } from "@/lib/core/db";
import { conflict } from "@/lib/core/errors";
import type { NewsletterTitle } from "@/lib/core/generated/client";
import { DIGEST_LIST } from "../letter/archive";
import { assertMayEditLetters } from "../policy";
import { letterTitle, overtaken } from "./change";
import type { Running, TitleAt } from "./schema";

type Stored = Omit<NewsletterTitle, "publicationId" | "version">;

const BY_ITSELF: Stored = { pausedAt: null, pausedBy: "", pausedReason: "", approval: false, clicks: false };

/** Ends the daily email of a title until it is resumed: no letter is frozen, none is handed over. */
export const pauseLetters = (actor: Actor, { reason, ...at }: TitleAt & { reason: string }, now: Date) =>
  change(actor, at, now, "pause", (title) => {
    if (title.pausedAt) throw conflict(`${title.pausedBy} has paused this daily email already.`);
    return { pausedAt: now, pausedBy: actor.name, pausedReason: reason };
  });

/** Lets a title's daily email go on from its next hour. */
export const resumeLetters = (actor: Actor, at: TitleAt, now: Date) =>
  change(actor, at, now, "resume", (title) => {
    if (!title.pausedAt) throw conflict("This daily email is not paused.");
    return { pausedAt: null, pausedBy: "", pausedReason: "" };
  });

/** Chooses whether letters wait for an approval, and whether followed links are counted. */
export const setLetters = (actor: Actor, { approval, clicks, ...at }: Running, now: Date) =>
  change(actor, at, now, "set", (title) =>
    title.approval === approval && title.clicks === clicks ? null : { approval, clicks },
  );

const json = (part: Partial<Stored>) => JSON.parse(JSON.stringify(part)) as Prisma.InputJsonObject;

/** @throws DomainError forbidden, not_found, conflict with who was quicker. */
async function change(
  actor: Actor,
  { publicationId, version }: TitleAt,
  now: Date,
  verb: string,
  make: (title: Stored) => Partial<Stored> | null,
): Promise<{ version: number }> {
  assertMayEditLetters(actor);
  return transaction(async (tx) => {
    const { id, name } = await letterTitle(tx, publicationId);
    const subject = { type: "newsletter" as const, id, name };
    const row = await tx.newsletterTitle.findUnique({ where: { publicationId } });
    if ((row?.version ?? 0) !== version) throw await overtaken(tx, subject, row?.version ?? 0);
    const title: Stored = row ?? BY_ITSELF;
    const part = make(title);
    if (!part) return { version };
    if (!(await stored(tx, publicationId, row ? version : 0, part)))
      throw await overtaken(tx, subject, version + 1);
    const keys = Object.keys(part) as (keyof Stored)[];
    const before = json(Object.fromEntries(keys.map((key) => [key, title[key]])));
    await record(tx, actor, `newsletter.${verb}`, subject, now, { before, after: json(part) });
    await announce(tx, ["newsletter"]);
    // What the title's pages say of its letters.
    if (part.clicks !== undefined) await announceToReaders(tx, [`${publicationId}/${DIGEST_LIST}`]);
    return { version: version + 1 };
  });
}

/** Whether it was: nobody else had changed the row, or made it. */
async function stored(tx: Tx, publicationId: string, version: number, part: Partial<Stored>) {
  const { count } = version
    ? await tx.newsletterTitle.updateMany({
        where: { publicationId, version },
        data: { ...part, version: { increment: 1 } },
      })
    : await tx.newsletterTitle.createMany({ data: { publicationId, ...part }, skipDuplicates: true });
  return count > 0;
}
