import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/core/db";

export type AuditSubject = {
  type:
    | "release"
    | "user"
    | "organisation"
    | "token"
    | "source"
    | "publication"
    | "wire_item"
    | "story"
    | "webhook"
    | "media"
    | "invitation"
    | "bulk"
    | "cupboard"
    | "log"
    | "reply"
    | "desk_comment"
    | "newsletter";
  id: string;
  name: string;
  organisationId?: string | null;
};

/** Writes what happened into the append-only log, in the transaction of the event itself (law 3). */
export async function record(
  tx: Tx,
  actor: Actor,
  verb: string,
  subject: AuditSubject,
  now: Date,
  change: Pick<AuditEntry, "before" | "after" | "data"> = {},
): Promise<void> {
  await recordAll(tx, actor, [{ verb, subject, ...change }], now);
}

export type AuditEntry = {
  verb: string;
  subject: AuditSubject;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  data?: Prisma.InputJsonValue;
};

/** Writes what happened to many things at once, in their order; otherwise as `record`. */
export async function recordAll(tx: Tx, actor: Actor, entries: AuditEntry[], now: Date): Promise<void> {
  await tx.auditEvent.createMany({
    data: entries.map(({ verb, subject, ...change }) => ({
      at: now,
      actorKind: actor.kind,
      actorId: actor.userId,
      actorName: actor.name,
      verb,
      subjectType: subject.type,
      subjectId: subject.id,
      subjectName: subject.name,
      organisationId: subject.organisationId ?? null,
      ...change,
    })),
  });
}
