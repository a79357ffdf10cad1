import "server-only";
import { announceToReaders } from "@/lib/core/changes";
import type { Tx } from "@/lib/core/db";
import { mediaTag } from "@/lib/news/media-keys";
import { faceTag } from "./face";

/** Tells every web process that what readers see of an organisation has changed: its newsroom, and who stands behind its items. */
export async function announceFace(tx: Tx, organisationId: string): Promise<void> {
  const { slug, logo } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { slug: true, logo: { select: { key: true } } },
  });
  await announceToReaders(tx, [faceTag(slug), ...(logo ? [mediaTag(logo.key)] : [])]);
}
