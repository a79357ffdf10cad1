import { z } from "zod";

/** Characters of the plain text of a field, from `start` up to but not including `end`. */
const span = z
  .strictObject({ start: z.int().min(0).max(1_000_000), end: z.int().min(1).max(1_000_000) })
  .refine(({ start, end }) => start < end, "A place has at least one character.");

/** What an editor tells the others about words, a field or (field "") the whole of a release. */
export const commentInput = z.strictObject({
  id: z.uuid(),
  /** Dotted path. */
  field: z
    .string()
    .max(120)
    .regex(/^[A-Za-z0-9.]*$/, "There is no such field.")
    .default(""),
  span: span.nullable().default(null),
  quoted: z.string().max(300).default(""),
  text: z.string().trim().min(2, "Write something first.").max(2000, "Keep this to 2,000 characters."),
});
export type CommentInput = z.infer<typeof commentInput>;

export const commentSettling = z.strictObject({ id: z.uuid(), commentId: z.uuid(), settled: z.boolean() });
export type CommentSettling = z.infer<typeof commentSettling>;

/** A comment as the desk sees it; nobody else does. */
export type DeskCommentView = Omit<CommentInput, "id"> & {
  id: string;
  actorName: string;
  at: Date;
  settledAt: Date | null;
  settledByName: string;
};
export const storedSpan = span.nullable().catch(null);
