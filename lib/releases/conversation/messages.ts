import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { decisionPoint } from "../decisions-schema";
import { mailMessage } from "./letters";
import { recordTalk, talkOn } from "./release";
import { mayAnswerPoints, type PointAnswer } from "./schema";

const points = z.array(decisionPoint).catch([]);

/**
 * Writes to the other side about a release that has reached the desk.
 * @throws DomainError not_found, forbidden, conflict (a draft: nobody at the desk sees it yet).
 */
export async function say(
  actor: Actor,
  input: { id: string; text: string },
  now: Date,
): Promise<{ id: string; side: "author" | "editor" }> {
  return transaction(async (tx) => {
    const { release, side } = await talkOn(tx, actor, input.id);
    if (release.status === "draft")
      throw conflict("The desk sees nothing of a draft yet: use its note to the desk.");
    const { id } = await tx.releaseMessage.create({
      data: {
        releaseId: release.id,
        side,
        actorId: actor.userId,
        actorName: actor.name,
        text: input.text,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordTalk(tx, actor, "message", release, now, { message: id, side, text: input.text });
    await mailMessage(tx, release, { side, name: actor.name, messageId: id, text: input.text }, now);
    return { id, side };
  });
}

/**
 * Keeps the author's answer to a point of the desk's last decision. It is a draft like the text itself, reworded
 * as often as they like (and so without an audit event), until an editor takes the release up again.
 * @throws DomainError not_found, forbidden, conflict (already in review; a later decision has been made).
 */
export async function answerPoint(
  actor: Actor,
  input: { id: string } & PointAnswer,
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { release, side } = await talkOn(tx, actor, input.id);
    if (side !== "author") throw forbidden("Only the author's side answers points.");
    if (!mayAnswerPoints(release.status))
      throw conflict("The desk is not waiting for an answer now. Write a message instead.");
    const decision = await tx.reviewDecision.findFirst({
      where: { releaseId: release.id },
      orderBy: { createdAt: "desc" },
    });
    const known = decision?.id === input.decisionId && decision.decision === "request_changes";
    if (!decision || !known) throw notFound("The decision");
    if (input.point !== null && input.point >= points.parse(decision.points).length)
      throw notFound("The point");
    const where = { releaseId: release.id, decisionId: decision.id, point: input.point, side: "author" };
    await tx.releaseMessage.deleteMany({ where });
    if (input.text)
      await tx.releaseMessage.create({
        data: {
          ...where,
          actorId: actor.userId,
          actorName: actor.name,
          text: input.text,
          createdAt: now,
        },
      });
    return { id: release.id };
  });
}
