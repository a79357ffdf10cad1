import "server-only";
import { type Actor, membershipOf } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { changesBetween, type FieldChange } from "../changes";
import { scopeOf } from "../move";
import { can, refusal } from "../policy";
import { type ReleaseContent, releaseDraft } from "../schema";
import { bodyText, wordCount } from "../text";
import type { SnapshotReason } from "./snapshots";
import { KEPT_SNAPSHOTS } from "./thinning";

/** A moment of a draft's history; `at` is RFC 3339. */
export type Moment = {
  id: string;
  at: string;
  by: string;
  reason: SnapshotReason;
  headline: string;
  words: number;
};

type Row = Omit<Moment, "at" | "words"> & { at: Date; body: string };

/** The release whose history this is. @throws DomainError not_found, forbidden: seeing it needs what saving needs. */
async function writableRelease(actor: Actor, id: string) {
  if (!isId(id)) throw notFound("The release");
  const release = await db().release.findFirst({ where: { id, ...scopeOf(actor) } });
  // The desk sees what was handed in; how a text came about is its authors' alone.
  if (!release || !membershipOf(actor, release.organisationId)) throw notFound("The release");
  if (!can(actor, "save", release)) throw forbidden(refusal(actor, "save", release));
  return release;
}

/** The kept texts of a draft, newest first, at most 200. @throws DomainError not_found, forbidden. */
export async function listHistory(actor: Actor, id: string): Promise<Moment[]> {
  const release = await writableRelease(actor, id);
  // Of two hundred texts no more is loaded than the list tells.
  const rows = await db().$queryRaw<Row[]>`
    select id, created_at as at, actor_name as by, reason,
      coalesce(content->>'headline', '') as headline, coalesce(content->>'body', '') as body
    from draft_snapshots where release_id = ${release.id}::uuid
    order by created_at desc, id desc limit ${KEPT_SNAPSHOTS + 1}`;
  return rows.map(({ body, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    words: wordCount(bodyText(body)),
  }));
}

/**
 * A kept text, and what bringing it back would change in the text as stored now.
 * @throws DomainError not_found (no such release or text of it), forbidden.
 */
export async function readMoment(
  actor: Actor,
  input: { id: string; moment: string },
): Promise<{ content: ReleaseContent; changes: FieldChange[] }> {
  const release = await writableRelease(actor, input.id);
  const row = isId(input.moment)
    ? await db().draftSnapshot.findFirst({ where: { id: input.moment, releaseId: release.id } })
    : null;
  if (!row) throw notFound("This text");
  const content = releaseDraft.parse(row.content);
  return { content, changes: changesBetween(releaseDraft.parse(release.content), content) };
}
