import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";

/** A release that shows or offers an upload. */
export type MediaUseOf = { uploadId: string; id: string; headline: string; status: string };

/** Where uploads are used, in the texts as they are now: releases of the actor's own organisations, newest first. */
export async function releasesUsing(actor: Actor, uploadIds: string[]): Promise<Map<string, MediaUseOf[]>> {
  const ids = uploadIds.filter(isId);
  const own = actor.memberships.map((each) => each.organisationId);
  if (ids.length === 0 || own.length === 0) return new Map();
  const rows = await db().$queryRaw<MediaUseOf[]>`
    select distinct lower(used ->> 'id') as "uploadId", r.id, r.headline, r.status::text as status
    from releases r, jsonb_array_elements(r.content -> 'media') as used
    where r.organisation_id = any(${own}::uuid[]) and lower(used ->> 'id') = any(${ids})
    order by r.id desc`;
  const byUpload = new Map<string, MediaUseOf[]>();
  for (const row of rows) byUpload.set(row.uploadId, [...(byUpload.get(row.uploadId) ?? []), row]);
  return byUpload;
}
