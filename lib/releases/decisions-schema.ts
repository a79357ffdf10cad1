import { z } from "zod";
import { releasePatch } from "./schema";

/** One thing to change: the rule it rests on, the field or words it is about, and what to do. */
export const decisionPoint = z.strictObject({
  rule: z.string().max(60).default(""),
  field: z.string().max(120).default(""),
  /** Where in the field, in characters from its start. */
  span: z
    .strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) })
    .nullable()
    .default(null),
  /** The words themselves, so that the point stays clear when the text moves on. */
  quoted: z.string().max(300).default(""),
  text: z.string().trim().min(3, "Say what to change.").max(2000, "Keep a point to 2,000 characters."),
});
export type DecisionPoint = z.infer<typeof decisionPoint>;

const note = z.string().trim().max(4000, "Keep the note to 4,000 characters.").default("");
const reason = z.string().trim().min(3, "Give the reason.").max(300, "Keep the reason to 300 characters.");
const points = z.array(decisionPoint).max(50, "Fifty points are enough.");

export const approval = z.strictObject({
  note,
  publishAt: z.iso
    .datetime({ offset: true, message: "Give a date and time with its offset." })
    .nullable()
    .default(null),
  /** Goes public a few seconds later, so that it can be taken back before anybody has read it. */
  undoable: z.boolean().default(false),
});
export const changeRequest = z
  .strictObject({ points: points.default([]), note })
  .refine((value) => value.points.length > 0 || value.note.length > 0, {
    path: ["points"],
    message: "Say what to change: at least one point or a note.",
  });
export const rejection = z.strictObject({ reason, note, points: points.default([]) });
export const correction = z.strictObject({
  /** A material, B minor, C format (P14). */
  class: z.enum(["A", "B", "C"], "Choose class A, B or C."),
  note: z.string().trim().min(3, "Say what was wrong.").max(1000),
  patch: releasePatch,
  /** The request of the organisation that this answers. */
  request: z.uuid().optional(),
});
export const killOrder = z.strictObject({ reason, confirm: z.string() });
/** What the author says against a rejection. */
export const appeal = z.strictObject({
  note: z
    .string()
    .trim()
    .min(3, "Say why the desk should look again.")
    .max(2000, "Keep this to 2,000 characters."),
});
export const unpublishing = z.strictObject({ reason });
export const rescheduling = z.strictObject({
  goPublicAt: z.iso.datetime({ offset: true, message: "Give a date and time with its offset." }),
});
/** Whom it is given to; null is nobody in particular. */
export const assignment = z.strictObject({ to: z.uuid().nullable() });

export type Approval = z.infer<typeof approval>;
export type ChangeRequest = z.infer<typeof changeRequest>;
export type Rejection = z.infer<typeof rejection>;

/** Canned reasons of the desk; free text is as welcome. */
export const REJECTION_REASONS = [
  "This is advertising rather than news.",
  "We could not confirm who sent this.",
  "The claims need a source we can check.",
  "This is outside the area we cover.",
  "The same news has been published already.",
] as const;
