import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/core/db";
import { contentHash } from "../content-hash";
import { type ReleaseContent, releaseDraft } from "../schema";
import { bodyText } from "../text";
import { losesMuch, STRETCH_MS, thinnedOut } from "./thinning";

/** Why a snapshot was taken. */
export type SnapshotReason = "autosave" | "submitted" | "restored" | "overwritten";

/** A text with whoever wrote it; `number` is the release's version that held it. */
type Written = { content: ReleaseContent; number: number; by: { id: string | null; name: string }; at: Date };

type Stored = {
  content: unknown;
  version: number;
  changedById: string | null;
  changedByName: string;
  updatedAt: Date;
};

/** What a release holds at this moment, as something that can be kept. */
export const presentOf = (release: Stored): Written => ({
  content: releaseDraft.parse(release.content),
  number: release.version,
  by: { id: release.changedById, name: release.changedByName },
  at: release.updatedAt,
});

/** Keeps a text in the history, unless the newest one kept says the same, and lets go of what has grown old. */
export async function keepSnapshot(
  tx: Tx,
  releaseId: string,
  reason: SnapshotReason,
  { content, number, by, at }: Written,
): Promise<void> {
  const hash = contentHash(content);
  const kept = await tx.draftSnapshot.findMany({
    where: { releaseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, createdAt: true, contentHash: true },
  });
  if (kept[0]?.contentHash === hash) return;
  await tx.draftSnapshot.create({
    data: {
      releaseId,
      number,
      content: content as unknown as Prisma.InputJsonValue,
      contentHash: hash,
      reason,
      actorId: by.id,
      actorName: by.name,
      createdAt: at,
    },
  });
  const gone = thinnedOut(
    kept.map((each) => ({ id: each.id, at: each.createdAt })),
    at,
  );
  if (gone.length) await tx.draftSnapshot.deleteMany({ where: { id: { in: gone } } });
}

const allWords = (content: ReleaseContent) =>
  [
    content.headline,
    content.subheadline,
    content.summary,
    bodyText(content.body),
    content.boilerplate,
    ...content.quotes.map((quote) => quote.text),
  ].join("\n");

/**
 * Keeps of a save what somebody may want back: its first text, one of every five minutes of a person's writing,
 * what stood there before somebody else went on or much of it went, and both sides of a conflict.
 * @param release.written what was stored so far; null for a first save.
 * @param lost the writer's own text that gave way when a conflict was settled.
 */
export async function keepWhatIsWritten(
  tx: Tx,
  actor: Actor,
  release: { id: string; written: Stored | null },
  content: ReleaseContent,
  now: Date,
  lost?: ReleaseContent,
): Promise<void> {
  const { id, written } = release;
  const by = { id: actor.userId, name: actor.name };
  const number = (written?.version ?? 0) + 1;
  if (written) {
    const before = presentOf(written);
    const handedOver = before.by.id !== null && before.by.id !== actor.userId;
    if (lost) {
      await keepSnapshot(tx, id, "overwritten", before);
      await keepSnapshot(tx, id, "overwritten", { content: lost, number: before.number, by, at: now });
    } else if (handedOver || losesMuch(allWords(before.content), allWords(content)))
      await keepSnapshot(tx, id, "autosave", before);
  }
  const own = await tx.draftSnapshot.findFirst({
    where: { releaseId: id, actorId: actor.userId, createdAt: { gt: new Date(now.getTime() - STRETCH_MS) } },
    select: { id: true },
  });
  if (!own) await keepSnapshot(tx, id, "autosave", { content, number, by, at: now });
}
