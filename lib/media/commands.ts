import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { db, type Prisma, type Tx, transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/jobs";
import { mayDescribe, mayRemove } from "./policy";
import { uploadsByIds, uploadsOf } from "./queries";
import type { UploadDescription, UploadView } from "./schema";

const subject = (row: { id: string; filename: string; organisationId: string }) => ({
  type: "media" as const,
  id: row.id,
  name: row.filename,
  organisationId: row.organisationId,
});

async function inScope(actor: Actor, id: string) {
  const row = isId(id) ? await db().media.findFirst({ where: { AND: [uploadsOf(actor), { id }] } }) : null;
  if (!row) throw notFound("The upload");
  return row;
}

async function viewOf(actor: Actor, id: string): Promise<UploadView> {
  const [view] = await uploadsByIds(actor, [id]);
  if (!view) throw notFound("The upload");
  return view;
}

/** Writes what an upload shows, whose it is and what must stay in sight; fields not named stay as they are. */
export async function describeUpload(
  actor: Actor,
  { id, ...words }: UploadDescription,
  now: Date,
): Promise<UploadView> {
  const row = await inScope(actor, id);
  if (!mayDescribe(actor, row)) throw forbidden("Only members of the organisation may do this.");
  const data: Prisma.MediaUpdateManyMutationInput = Object.fromEntries(
    Object.entries(words).filter(([, value]) => value !== undefined),
  );
  await transaction(async (tx) => {
    const { count } = await tx.media.updateMany({ where: { id }, data });
    if (count === 0) throw notFound("The upload");
    await record(tx, actor, "media.describe", subject(row), now, {
      after: data as Prisma.InputJsonValue,
    });
  });
  return viewOf(actor, id);
}

/**
 * Whether a release names it, as it is written now or as it was handed in: those texts are never altered; or a newsroom
 * shows it.
 */
async function inUse(tx: Tx, organisationId: string, id: string): Promise<boolean> {
  // Senders write ids in capitals too: the text is kept as it came.
  const [found] = await tx.$queryRaw<{ used: boolean }[]>`
    select exists (
      select 1 from releases r
      cross join lateral (select r.content union all
        select v.content from release_versions v where v.release_id = r.id) texts (content)
      cross join lateral jsonb_path_query(texts.content, '$.media[*].id') named
      where r.organisation_id = ${organisationId}::uuid and lower(named #>> '{}') = ${id.toLowerCase()})
      or exists (select 1 from organisations o where o.logo_id = ${id}::uuid) as used`;
  return found?.used ?? false;
}

/** Takes an upload out of the library, files and all. @throws DomainError conflict while a release or the newsroom uses it. */
export async function removeUpload(actor: Actor, { id }: { id: string }, now: Date): Promise<void> {
  const row = await inScope(actor, id);
  if (!mayRemove(actor, row))
    throw forbidden("Contributors may only remove files they have uploaded themselves.");
  await transaction(async (tx) => {
    if (await inUse(tx, row.organisationId, id))
      throw conflict("A release or your newsroom uses this file, so it stays in the library.");
    const { count } = await tx.media.deleteMany({ where: { id } });
    if (count === 0) throw notFound("The upload");
    await record(tx, actor, "media.remove", subject(row), now);
    await enqueue(tx, "media-discard", { key: row.key });
  });
}
