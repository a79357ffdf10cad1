import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";
import { db } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { unpacked } from "./payloads";

/** A kept message without its bytes; `size` is of the message as it came. */
export type PayloadView = {
  id: string;
  fetchId: string | null;
  at: Date;
  reason: string;
  contentType: string;
  size: number;
};

function assertWire(actor: Actor): void {
  if (!holds(actor, "wire")) throw forbidden("Only editors who keep the wire may see what sources sent.");
}

/** The kept messages of a source, newest first. @throws DomainError forbidden */
export async function payloadList(actor: Actor, sourceId: string): Promise<PayloadView[]> {
  assertWire(actor);
  if (!isId(sourceId)) return [];
  return db().wirePayload.findMany({
    where: { sourceId },
    select: { id: true, fetchId: true, at: true, reason: true, contentType: true, size: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
}

/**
 * A kept message as it came, with a name for its file.
 * @throws DomainError forbidden, not_found.
 */
export async function payloadOf(
  actor: Actor,
  id: string,
  sourceId?: string,
): Promise<PayloadView & { bytes: Uint8Array; fileName: string }> {
  assertWire(actor);
  const row = isId(id)
    ? await db().wirePayload.findFirst({
        where: { id, ...(sourceId === undefined ? {} : { sourceId: isId(sourceId) ? sourceId : id }) },
        include: { source: { select: { slug: true } } },
      })
    : null;
  if (!row) throw notFound("The message");
  const { body, source, ...view } = row;
  const fileName = `${source.slug}-${row.at.toISOString().slice(0, 19).replace(/\D/g, "")}.txt`;
  return { ...view, bytes: await unpacked(body), fileName };
}
