import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { announce } from "@/lib/core/changes";
import { transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/jobs";
import { scopeOf } from "../move";
import { can, refusal } from "../policy";

/**
 * Has a release that should be public tried again at once. It changes neither its text nor its time, so no version.
 * @throws DomainError conflict: it is not due, or it is public already.
 */
export async function retryPublication(
  actor: Actor,
  { id }: { id: string },
  now: Date,
): Promise<{ id: string }> {
  if (!isId(id)) throw notFound("The release");
  return transaction(async (tx) => {
    const release = await tx.release.findFirst({ where: { id, ...scopeOf(actor) } });
    if (!release) throw notFound("The release");
    if (!can(actor, "reschedule", release)) throw forbidden(refusal(actor, "reschedule", release));
    const { count } = await tx.release.updateMany({
      where: { id, status: "scheduled", goPublicAt: { lte: now } },
      data: { publishTrouble: "", publishTriedAt: null },
    });
    if (count === 0)
      throw conflict("This release is not waiting to be published any more. Look at it again.");
    await enqueue(tx, "release-publish", { id }, { key: `publish:${id}` });
    const same = { status: release.status, version: release.version };
    await record(
      tx,
      actor,
      "release.publish_retry",
      { type: "release", id, name: release.headline || "Untitled", organisationId: release.organisationId },
      now,
      { before: same, after: same },
    );
    await announce(tx, [`release:${id}`, "desk"]);
    return { id };
  });
}
