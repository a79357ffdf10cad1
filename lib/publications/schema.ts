import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { dateFormat } from "@/lib/core/date-format";
import { type Theme, theme } from "./theme";

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
  /** The WebSub hub that is told of news in its feeds; "": none. */
  hubUrl: string;
  sections: SectionInfo[];
};

/** A title as it is made or described anew; its hub is set by itself. */
export type PublicationInput = Omit<PublicationInfo, "id" | "hubUrl" | "theme"> & {
  theme: z.input<typeof theme>;
};

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, "Use small letters, digits and hyphens.");
const name = z.string().trim().min(1, "Give a name.").max(120, "Keep this to 120 characters.");

/** A title as its operator describes it. */
export const newPublication = z.strictObject({
  slug,
  name,
  tagline: z.string().max(200).default(""),
  place: name,
  timeZone: z.string().refine(isTimeZone, "Choose a time zone such as America/Chicago."),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Give a language code such as en."),
  hostnames: z.array(z.string().regex(/^[a-z0-9.-]{1,253}$/, "Write a host name in small letters.")).max(20),
  theme,
  about: z.string().max(4000).default(""),
  sections: z.array(z.strictObject({ slug, name })).min(1, "Give at least one section.").max(40),
});

/**
 * Whether the zone is one of the IANA database that this runtime knows. Intl takes a few names more, such as IST, that
 * mean more than one place and in which no time can be reckoned; Temporal takes bare offsets.
 */
export function isTimeZone(zone: string): boolean {
  try {
    dateFormat("en", { timeZone: zone });
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

const isPlain = (text: string) => {
  if (!URL.canParse(text)) return false;
  const { username, password, hash } = new URL(text);
  return !username && !password && !hash;
};

/** A whole address as URL parsers write it, or "" for none. */
const address = z
  .string()
  .trim()
  .pipe(
    z.union([
      z.literal(""),
      z
        .url({
          protocol: /^https?$/,
          error: "Give an address such as https://hub.example/, or leave it empty.",
        })
        .max(500, "An address has at most 500 characters.")
        .refine(isPlain, "Leave out user, password and what follows a #.")
        .transform((text) => new URL(text).href),
    ]),
  );

/** An address a title is to use, of its hub or for search engines; "" is none. */
export const titleAddress = z.strictObject({ slug, url: address });
export type TitleAddress = z.output<typeof titleAddress>;
