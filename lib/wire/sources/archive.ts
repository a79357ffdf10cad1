import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { type Tx, transaction } from "@/lib/core/db";
import { conflict, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { cancelJob, enqueue } from "@/lib/core/jobs";
import { lockSource } from "./lock";
import { assertMayManage } from "./policy";

async function locked(tx: Tx, id: string) {
  const source = isId(id) ? await lockSource(tx, id) : null;
  if (!source) throw notFound("The source");
  return source;
}

const subject = ({ id, name }: { id: string; name: string }) => ({ type: "source" as const, id, name });

/** Ends a source for good: it is polled no more, and what it published stays as it is. It can be resumed. */
export async function archiveSource(actor: Actor, id: string, now: Date): Promise<void> {
  assertMayManage(actor);
  await transaction(async (tx) => {
    const source = await locked(tx, id);
    if (source.status === "archived") return;
    await tx.wireSource.update({ where: { id }, data: { status: "archived", pausedWhy: "" } });
    await cancelJob(tx, `poll:${id}`);
    await record(tx, actor, "source.archive", subject(source), now, {
      before: { status: source.status },
      after: { status: "archived" },
    });
  });
}

/**
 * Deletes a source that has brought nothing, such as one with a mistyped address.
 * @throws DomainError conflict for one with items in the store: what is published keeps its origin (I15).
 */
export async function deleteSource(actor: Actor, id: string, now: Date): Promise<void> {
  assertMayManage(actor);
  await transaction(async (tx) => {
    const source = await locked(tx, id);
    if (await tx.wireItem.findFirst({ where: { sourceId: id }, select: { id: true } }))
      throw conflict("This source has items: archive it, so that they keep their origin.");
    await cancelJob(tx, `poll:${id}`);
    await tx.wireSource.delete({ where: { id } });
    await record(tx, actor, "source.delete", subject(source), now, { before: { url: source.url } });
  });
}

/** Asks the worker to judge anew, by the rules as they are now, what the source's rules hold for the desk. */
export async function applyRouting(actor: Actor, id: string, now: Date): Promise<void> {
  assertMayManage(actor);
  await transaction(async (tx) => {
    const source = await locked(tx, id);
    await enqueue(tx, "wire-rejudge", { id }, { key: `rejudge:${id}`, queue: `source:${id}` });
    await record(tx, actor, "source.apply_rules", subject(source), now);
  });
}
