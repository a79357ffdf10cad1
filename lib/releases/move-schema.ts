import { z } from "zod";
import { approval, changeRequest, correction, killOrder, rejection, unpublishing } from "./decisions-schema";
import { releaseContent } from "./schema";

/** Which release, and the version on the editor's screen: what every move of a form names. */
export const moveInput = z.strictObject({ id: z.uuid(), version: z.int().positive() });

/** What the review page sends: the move and, under `order`, what the desk decided. */
export const approvalMove = moveInput.extend({ order: approval });
export const changeRequestMove = moveInput.extend({ order: changeRequest });
export const rejectionMove = moveInput.extend({ order: rejection });
export const correctMove = moveInput.extend({ order: correction });
export const unpublishMove = moveInput.extend({ order: unpublishing });
export const killMove = moveInput.extend({ order: killOrder });

/** The fields an editor may touch before approval; the rest is the author's. */
export const editorialEdit = releaseContent.pick({
  headline: true,
  subheadline: true,
  summary: true,
  body: true,
});
export const editMove = moveInput.extend({ text: editorialEdit });
export const claimKept = moveInput.pick({ id: true });

export type MoveInput = z.infer<typeof moveInput>;
export type EditorialEdit = z.infer<typeof editorialEdit>;
