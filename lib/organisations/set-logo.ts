import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, membershipOf } from "@/lib/auth/actor";
import { announceToReaders } from "@/lib/core/changes";
import { transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { mediaTag } from "@/lib/news/media-keys";
import { announceFace } from "./face-changed";
import { mayKeepProfile } from "./policy";
import type { LogoChoice } from "./profile-schema";

/**
 * Puts a picture of the organisation's own library, which has been checked like every upload, at the head of its newsroom.
 * @throws DomainError not_found for strangers and for a file of somebody else, forbidden for contributors, conflict for
 * what is no picture or not checked yet.
 */
export async function setLogo(actor: Actor, { id, uploadId }: LogoChoice, now: Date): Promise<null> {
  if (!membershipOf(actor, id)) throw notFound("The organisation");
  if (!mayKeepProfile(actor, id)) throw forbidden("Only owners and managers may change the logo.");
  await transaction(async (tx) => {
    const { name, logo: before } = await tx.organisation.findUniqueOrThrow({
      where: { id },
      select: { name: true, logo: { select: { id: true, key: true, filename: true } } },
    });
    const upload = uploadId
      ? await tx.media.findFirst({ where: { id: uploadId, organisationId: id } })
      : null;
    if (uploadId && !upload) throw notFound("The upload");
    if (upload && (upload.kind !== "image" || upload.status !== "ready"))
      throw conflict("A logo is a picture that has been checked. Choose another file.");
    if (before?.id === upload?.id) return;
    await tx.organisation.update({ where: { id }, data: { logoId: upload?.id ?? null } });
    const subject = { type: "organisation", id, name, organisationId: id } as const;
    await record(tx, actor, "organisation.set_logo", subject, now, {
      before: { logo: before?.filename ?? null },
      after: { logo: upload?.filename ?? null },
    });
    if (before) await announceToReaders(tx, [mediaTag(before.key)], { gone: true });
    await announceFace(tx, id);
  });
  return null;
}
