import { z } from "zod";
import { plainName } from "@/lib/core/plain-name";
import { webAddress } from "@/lib/core/web-address";

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Keep this to ${max} characters.`)
    .regex(/^[^\p{Cc}\u2028\u2029<>]*$/u, "Use plain text.");

/** What an organisation says about itself to readers, and the text its releases begin with. */
export const organisationProfile = z.strictObject({
  name: plainName("Name your organisation."),
  website: webAddress(300),
  place: line(80),
  boilerplate: z.string().trim().max(3000, "Keep this to 3,000 characters."),
  /** Whom the press may ask; readers see it in the newsroom. */
  pressName: line(80),
  pressEmail: z.union([z.literal(""), z.email("This is not an email address.").max(254)]),
  pressPhone: line(60),
});
export type OrganisationProfile = z.infer<typeof organisationProfile>;

/** The columns of a profile. */
export const profileColumns = {
  name: true,
  website: true,
  place: true,
  boilerplate: true,
  pressName: true,
  pressEmail: true,
  pressPhone: true,
} as const satisfies Record<keyof OrganisationProfile, true>;

/** A picture of the organisation's library for the head of its newsroom; null takes it away. */
export const logoChoice = z.strictObject({ id: z.uuid(), uploadId: z.uuid().nullable() });
export type LogoChoice = z.infer<typeof logoChoice>;
