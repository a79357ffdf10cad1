import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, membershipOf } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { scopeOf } from "../move";
import { can, refusal } from "../policy";

export type Talked = Prisma.ReleaseGetPayload<{ include: { organisation: { select: { name: true } } } }>;

/**
 * The release in the actor's scope, locked until the transaction ends, and on which side of the conversation the
 * actor stands: members are its author's side, staff of no membership the desk's.
 * @throws DomainError not_found, forbidden.
 */
export async function talkOn(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ release: Talked; side: "author" | "editor" }> {
  if (!isId(id)) throw notFound("The release");
  await tx.$queryRaw`select id from releases where id = ${id}::uuid for update`;
  const release = await tx.release.findFirst({
    where: { id, ...scopeOf(actor) },
    include: { organisation: { select: { name: true } } },
  });
  if (!release) throw notFound("The release");
  const side = membershipOf(actor, release.organisationId) ? "author" : "editor";
  const needed = side === "author" ? "submit" : "claim";
  if (!can(actor, needed, release)) throw forbidden(refusal(actor, needed, release));
  return { release, side };
}

/** The audit event of something said; the status does not change by it. */
export const recordTalk = (
  tx: Tx,
  actor: Actor,
  verb: string,
  release: Talked,
  now: Date,
  data: Prisma.InputJsonObject,
): Promise<void> =>
  record(
    tx,
    actor,
    `release.${verb}`,
    {
      type: "release",
      id: release.id,
      name: release.headline || "Untitled",
      organisationId: release.organisationId,
    },
    now,
    { data },
  );
