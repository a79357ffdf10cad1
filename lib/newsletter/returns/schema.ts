import { z } from "zod";
import { dailyAddress, withoutAddresses } from "../address";

/** One address, exactly: there is no list of those that are suppressed, they are kept as SHA-256 alone. */
export const suppressionQuestion = z.object({ address: dailyAddress });

/** What somebody at the desk decides about an address. The reason is kept in the log, and the address not. */
export const suppressionDecision = z.object({
  address: dailyAddress,
  reason: z
    .string()
    .trim()
    .min(3, "Say why, in a few words.")
    .max(500, "Keep it to 500 characters.")
    .transform(withoutAddresses),
});
export type SuppressionDecision = z.output<typeof suppressionDecision>;

/** An address with what is known of it. */
export type SuppressionView = {
  address: string;
  /** Null: letters may go there. `reason` is bounce, complaint or desk. */
  suppressed: { reason: string; detail: string; at: Date } | null;
};

export const returnId = z.object({ id: z.uuid() });
