import { z } from "zod";

/** What an organisation says about itself to readers, and the text its releases begin with. */
export const organisationProfile = z.strictObject({
  name: z
    .string()
    .trim()
    .min(2, "Name your organisation.")
    .max(120, "Keep this to 120 characters.")
    .regex(/^[^\p{Cc}\u2028\u2029<>]*$/u, "Use plain text."),
  website: z.union([
    z.literal(""),
    z.url({ protocol: /^https?$/, message: "Give a full address starting with https://." }).max(300),
  ]),
  place: z
    .string()
    .trim()
    .max(80, "Keep this to 80 characters.")
    .regex(/^[^\p{Cc}\u2028\u2029<>]*$/u, "Use plain text."),
  boilerplate: z.string().trim().max(3000, "Keep this to 3,000 characters."),
});
export type OrganisationProfile = z.infer<typeof organisationProfile>;
