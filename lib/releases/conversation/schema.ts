import { z } from "zod";
import type { ReleaseState } from "../lifecycle";
import { releasePatch } from "../schema";

const words = (min: number, ask: string) =>
  z.string().trim().min(min, ask).max(4000, "Keep this to 4,000 characters.");

/** A message about the whole release. */
export const message = z.strictObject({ text: words(2, "Write something first.") });

/** An answer to a decision: to one of its points, or (null) to all of it. Empty takes it back. */
export const pointAnswer = z.strictObject({
  decisionId: z.uuid(),
  point: z.number().int().min(0).max(49).nullable(),
  text: z.string().trim().max(4000, "Keep this to 4,000 characters."),
});

/** What an organisation asks for after approval (S7). A patch says how fields should read. */
export const request = z
  .strictObject({
    kind: z.enum(["correction", "withdrawal"], "Ask for a correction or a withdrawal."),
    text: words(10, "Say in a sentence why."),
    patch: releasePatch.nullable().default(null),
  })
  .refine(({ kind, patch }) => kind === "correction" || patch === null, {
    path: ["patch"],
    message: "A withdrawal changes no fields.",
  });

/** Why the desk does not do it. */
export const declined = z.strictObject({ answer: words(3, "Say why not: the author reads it.") });

export type RequestInput = z.infer<typeof request>;
export type RequestKind = RequestInput["kind"];
export type PointAnswer = z.infer<typeof pointAnswer>;

export const REQUEST_LABELS: Record<RequestKind, string> = {
  correction: "Correction",
  withdrawal: "Withdrawal",
};

/** What may be asked for in a state. */
export function requestable(status: ReleaseState): RequestKind[] {
  if (status === "published") return ["correction", "withdrawal"];
  return status === "scheduled" ? ["withdrawal"] : [];
}

/** While this holds an answer is still the author's to reword; later it has been read. */
export const mayAnswerPoints = (status: ReleaseState): boolean =>
  status === "changes_requested" || status === "submitted";
