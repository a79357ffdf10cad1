import "server-only";
import type { Prisma, Tx } from "@/lib/core/db";
import { announceStatus } from "@/lib/webhooks/commands";
import type { ReleaseNews } from "@/lib/webhooks/schema";
import { addressOf } from "./address";
import { announcedAs } from "./announced";
import type { ReleaseAction, ReleaseState } from "./lifecycle";

type Told = Record<string, Prisma.InputJsonValue | null>;
type Subject = { id: string; organisationId: string; status: ReleaseState; version: number };

/** The desk's words that the author reads anyway; a note of approval stays inside. */
const wordsOf = (verb: string, { reason, note }: Told) => ({
  ...(typeof reason === "string" && reason ? { reason } : {}),
  ...(/^(request_changes|reject|correct)$/.test(verb) && typeof note === "string" && note ? { note } : {}),
});

async function newsOf(tx: Tx, verb: string, after: Subject, told: Told): Promise<ReleaseNews> {
  const row = await tx.release.findUniqueOrThrow({
    where: { id: after.id },
    select: {
      headline: true,
      goPublicAt: true,
      newsItemId: true,
      content: true,
      organisation: { select: { slug: true } },
    },
  });
  const item =
    after.status === "published" && row.newsItemId
      ? await tx.newsItem.findUnique({ where: { id: row.newsItemId }, select: { id: true, slug: true } })
      : null;
  const { publications = [] } = row.content as { publications?: string[] };
  return {
    id: after.id,
    status: after.status,
    version: after.version,
    organisation: row.organisation.slug,
    headline: row.headline,
    ...(item ? { url: await addressOf(publications, item) } : {}),
    ...(after.status === "scheduled" && row.goPublicAt ? { goPublicAt: row.goPublicAt.toISOString() } : {}),
    ...wordsOf(verb, told),
  };
}

/** Tells the organisation's systems of a move, in its transaction. */
export async function announceMove(
  tx: Tx,
  verb: ReleaseAction | "create",
  after: Subject,
  before: ReleaseState | null,
  now: Date,
  told: Told,
): Promise<void> {
  const type = announcedAs(verb, before, after.status);
  if (!type) return;
  const about = () => newsOf(tx, verb, after, told);
  await announceStatus(tx, { type, organisationId: after.organisationId, at: now, about });
}
