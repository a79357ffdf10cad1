import { z } from "zod";
import type { ReleaseState } from "../lifecycle";

/** For how many days a link may live. */
export const LINK_DAYS = [3, 7, 14, 30] as const;
export const LINK_DAYS_DEFAULT = 14;

const words = (max: number) => z.string().trim().max(max, `Keep this to ${max} characters.`);

/** What an author says about a new link. */
export const linkOrder = z.strictObject({
  label: words(120).default(""),
  days: z
    .number()
    .int()
    .refine((days) => (LINK_DAYS as readonly number[]).includes(days), "Choose 3, 7, 14 or 30 days.")
    .default(LINK_DAYS_DEFAULT),
});
export type LinkOrder = z.infer<typeof linkOrder>;

/** A client's answer, as the form of a preview sends it. `text` is the hash of what was on screen. */
export const clientAnswer = z
  .strictObject({
    text: z.string().regex(/^[0-9a-f]{64}$/, "Open the preview again."),
    name: z
      .string()
      .trim()
      .min(2, "Give your name.")
      .max(120, "Keep this to 120 characters.")
      .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, "Use plain text without control characters."),
    decision: z.enum(["approved", "changes"], "Choose one of the two answers."),
    comment: words(4000).default(""),
  })
  .refine(({ decision, comment }) => decision === "approved" || comment.length > 2, {
    path: ["comment"],
    message: "Say what should change.",
  });
export type ClientAnswer = z.infer<typeof clientAnswer>;

const ANSWERABLE = new Set<ReleaseState>([
  "draft",
  "submitted",
  "in_review",
  "changes_requested",
  "rejected",
  "scheduled",
]);

/** Whether a client may still answer: what is public, or gone, is no longer theirs to approve. */
export const mayAnswer = (status: ReleaseState): boolean => ANSWERABLE.has(status);
