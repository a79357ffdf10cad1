import { z } from "zod";
import { wireRouting } from "../routing/schema";

const text = (max: number) => z.string().trim().max(max, `Keep this to ${max} characters.`);
const web = z.url({ protocol: /^https?$/, message: "Give a full address starting with https://." }).max(2000);

/** Where a source's items are placed. */
export const wireRoute = z.strictObject({ publication: z.string().min(1), section: z.string().min(1) });

export const WIRE_RIGHTS = {
  full: "The whole text",
  excerpt: "Headline and excerpt",
  headline: "The headline alone",
} as const;

/** An agency's feed as an editor describes it. */
export const wireSourceInput = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]{1,60}$/, "Use small letters, digits and hyphens."),
  name: text(120).min(1, "Name the agency as readers should see it."),
  url: web,
  homepage: z.union([z.literal(""), web]).default(""),
  /** How much of an item readers get (I13); its own page is always linked. */
  rights: z.enum(["full", "excerpt", "headline"]).default("full"),
  rightsNote: text(500).default(""),
  /** The line readers are told: {author} and {agency} are filled in, brackets left out when empty (attribution.ts). */
  attribution: text(300).default(""),
  /** SPDX identifier (licences.ts), address or words; readers get it with its link. */
  licence: text(300).default(""),
  /** Items leave by themselves so many hours after they were first seen; null: when the agency says so, or never. */
  expireAfterHours: z
    .number()
    .int()
    .min(1, "Give an item an hour at least.")
    .max(87_600, "Ten years are the most.")
    .nullable()
    .default(null),
  /** Search engines are asked to leave its items out. */
  noIndex: z.boolean().default(false),
  /**
   * Trusted: items appear as soon as they come, unless a rule says otherwise. false: each waits until an editor
   * publishes it. Machines that do not say mean trust; the form asks, and begins with none.
   */
  autoPublish: z.boolean().default(true),
  /** The shortest time between two polls. */
  intervalSeconds: z
    .number()
    .int()
    .min(60, "Poll at most once a minute.")
    .max(86_400, "Poll at least once a day.")
    .default(900),
  /** The longest, which a feed that brings nothing comes to by and by. */
  slowestSeconds: z
    .number()
    .int()
    .min(60, "Poll at most once a minute.")
    .max(604_800, "Poll at least once a week.")
    .default(21_600),
  /** The desk is told when no item came for so long; null: it is not. */
  quietAfterHours: z
    .number()
    .int()
    .min(1, "Give it an hour at least.")
    .max(8_760, "A year is the most.")
    .nullable()
    .default(null),
  routes: z.array(wireRoute).max(50).default([]),
  routing: wireRouting.prefault({}),
});
export type WireSourceInput = z.infer<typeof wireSourceInput>;
