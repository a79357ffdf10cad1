import { z } from "zod";

const id = z.uuid();
const words = z
  .string()
  .trim()
  .min(10, "Say why in a sentence: the organisation's people read it.")
  .max(1000, "Keep this to 1,000 characters.");

/** Ends what an organisation may do here until it is lifted; its people read the reason. */
export const suspension = z.strictObject({ id, reason: words });
export const lifting = z.strictObject({ id });

/** What an alarm turned out to be. Who pretends is suspended with the reason. */
export const settling = z.discriminatedUnion("settlement", [
  z.strictObject({ id, settlement: z.literal("harmless") }),
  z.strictObject({ id, settlement: z.literal("pretending"), reason: words }),
]);
export type Settling = z.infer<typeof settling>;
