import { z } from "zod";
import { message, pointAnswer } from "@/lib/releases/conversation/schema";

/** A message to the desk; with a decision it is an answer to it, or to one of its points. */
export const releaseMessage = z
  .strictObject({
    text: pointAnswer.shape.text,
    decisionId: z.uuid().nullable().default(null),
    point: pointAnswer.shape.point.default(null),
  })
  .refine(({ text, decisionId }) => decisionId !== null || message.shape.text.safeParse(text).success, {
    path: ["text"],
    message: "Write something first.",
  })
  .refine(({ point, decisionId }) => point === null || decisionId !== null, {
    path: ["decisionId"],
    message: "Say which decision the point is of.",
  });
