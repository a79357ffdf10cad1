"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import {
  assignRelease as assign,
  claimRelease as claim,
  keepClaim as keep,
  takeOverRelease as takeOver,
  unclaimRelease as unclaim,
} from "@/lib/releases/claims";
import { say } from "@/lib/releases/conversation/messages";
import { declineRequest as decline } from "@/lib/releases/conversation/requests";
import { declined, message } from "@/lib/releases/conversation/schema";
import { assignment } from "@/lib/releases/decisions-schema";
import {
  approveRelease as approve,
  editRelease as edit,
  rejectRelease as reject,
  requestChanges as request,
} from "@/lib/releases/desk-commands";
import {
  approvalMove,
  changeRequestMove,
  claimKept,
  correctMove,
  editMove,
  killMove,
  moveInput,
  rejectionMove,
  unpublishMove,
} from "@/lib/releases/move-schema";
import { getRelease } from "@/lib/releases/queries";
import {
  correctRelease as correct,
  killRelease as kill,
  unpublishRelease as unpublish,
} from "@/lib/releases/retraction";
import { commentInput, commentSettling } from "@/lib/releases/review/comment-schema";
import { addComment as comment, settleComment as settle } from "@/lib/releases/review/comments";
import { takeNext } from "@/lib/releases/review/next-waiting";
import { undoDecision as undo } from "@/lib/releases/undo";

export const claimRelease = action(moveInput, claim);
export const takeOverRelease = action(moveInput, takeOver);
export const assignRelease = action(moveInput.extend(assignment.shape), assign);
export const unclaimRelease = action(moveInput, unclaim);
/** @returns false when the claim has ended meanwhile. */
export const keepClaim = action(claimKept, (actor, { id }, now) => keep(actor, id, now));

export const approveRelease = action(approvalMove, (actor, { order, ...move }, now) =>
  approve(actor, { ...move, ...order }, now),
);
export const requestChanges = action(changeRequestMove, (actor, { order, ...move }, now) =>
  request(actor, { ...move, ...order }, now),
);
export const rejectRelease = action(rejectionMove, (actor, { order, ...move }, now) =>
  reject(actor, { ...move, ...order }, now),
);
export const undoDecision = action(moveInput, undo);
/** @returns the release this editor holds now, or null when nothing waits for them. */
export const nextRelease = action(z.strictObject({}), async (actor, _input, now) => {
  const taken = await takeNext(actor, now);
  return taken && { id: taken.id };
});
export const unpublishRelease = action(unpublishMove, (actor, { order, ...move }, now) =>
  unpublish(actor, { ...move, ...order }, now),
);
export const correctRelease = action(correctMove, (actor, { order, ...move }, now) =>
  correct(actor, { ...move, ...order }, now),
);
export const killRelease = action(killMove, (actor, { order, ...move }, now) =>
  kill(actor, { ...move, ...order }, now),
);

/** The rest of the text stays as the author wrote it; the version keeps both from meeting unseen. */
export const editRelease = action(editMove, async (actor, { text, ...move }, now) => {
  const { content } = await getRelease(actor, move.id, now);
  return edit(actor, { ...move, content: { ...content, ...text } }, now);
});

const on = z.strictObject({ id: z.uuid() });
export const sendMessage = action(message.extend(on.shape), say);
export const declineRequest = action(declined.extend({ ...on.shape, requestId: z.uuid() }), decline);
export const addComment = action(commentInput, comment);
export const settleComment = action(commentSettling, settle);
