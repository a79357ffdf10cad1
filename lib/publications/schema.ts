import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** A title's look: accent colours for light and dark. */
export type Theme = { accent: string; accentDark: string };

export type SectionInfo = { slug: string; name: string };

/** A title as readers meet it. */
export type PublicationInfo = {
  id: string;
  slug: string;
  name: string;
  tagline: string;
  place: string;
  timeZone: string;
  language: string;
  hostnames: string[];
  theme: Theme;
  about: string;
  sections: SectionInfo[];
};

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, "Use small letters, digits and hyphens.");
const name = z.string().trim().min(1, "Give a name.").max(120, "Keep this to 120 characters.");
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, "Write a colour as #7a1f1f.");

/** A title as its operator describes it. */
export const newPublication = z.strictObject({
  slug,
  name,
  tagline: z.string().max(200).default(""),
  place: name,
  timeZone: z.string().refine(isTimeZone, "Choose a time zone such as America/Chicago."),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Give a language code such as en."),
  hostnames: z.array(z.string().regex(/^[a-z0-9.-]{1,253}$/, "Write a host name in small letters.")).max(20),
  theme: z.strictObject({ accent: colour, accentDark: colour }),
  about: z.string().max(4000).default(""),
  sections: z.array(z.strictObject({ slug, name })).min(1, "Give at least one section.").max(40),
});

/**
 * Whether the zone is one of the IANA database that this runtime knows. Intl takes a few names more, such as IST, that
 * mean more than one place and in which no time can be reckoned; Temporal takes bare offsets.
 */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
