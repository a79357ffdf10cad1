import { z } from "zod";
import { plainName } from "@/lib/core/plain-name";
import { webAddress } from "@/lib/core/web-address";

/** What an organisation says about itself to readers, and the text its releases begin with. */
export const organisationProfile = z.strictObject({
  name: plainName("Name your organisation."),
  website: webAddress(300),
  place: z
    .string()
    .trim()
    .max(80, "Keep this to 80 characters.")
    .regex(/^[^\p{Cc}\u2028\u2029<>]*$/u, "Use plain text."),
  boilerplate: z.string().trim().max(3000, "Keep this to 3,000 characters."),
});
export type OrganisationProfile = z.infer<typeof organisationProfile>;
