import { z } from "zod";

/** How long a token may live, in days; null is until it is revoked. */
export const LIFETIMES = [30, 90, 365, null] as const;
/** So many live tokens a person may have. */
export const MAX_TOKENS = 20;

export const tokenInput = z.strictObject({
  organisationId: z.uuid("Choose an organisation."),
  name: z.string().trim().min(1, "Say what will use it.").max(60, "Keep it to 60 characters."),
  days: z.literal([...LIFETIMES]),
});
export type TokenInput = z.infer<typeof tokenInput>;
