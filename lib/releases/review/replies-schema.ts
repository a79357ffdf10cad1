import { z } from "zod";

/** What a saved reply is used for: as a point to the author, or as the reason of a rejection. */
export const REPLY_KINDS = ["point", "rejection"] as const;

/** Words the desk uses again; a reason of a rejection is no longer than the rejection takes. */
export const replyInput = z
  .strictObject({
    kind: z.enum(REPLY_KINDS, "Choose what the reply is for."),
    /** Id of a rule of the pack, or "" for none in particular. */
    rule: z.string().max(60).default(""),
    text: z.string().trim().min(3, "Write the sentence.").max(300, "Keep a reply to 300 characters."),
  })
  .refine(({ kind, rule }) => kind === "point" || rule === "", {
    path: ["rule"],
    message: "A rejection rests on no rule.",
  });
export const replyId = z.strictObject({ id: z.uuid() });

export type ReplyInput = z.infer<typeof replyInput>;
export type Reply = ReplyInput & { id: string; createdByName: string };
