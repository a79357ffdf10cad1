import { z } from "zod";

const text = (max: number) => z.string().trim().max(max, `Keep this to ${max} characters.`);
const web = z.url({ protocol: /^https?$/, message: "Give a full address starting with https://." }).max(2000);

/** Where a source's items are placed. */
export const wireRoute = z.strictObject({ publication: z.string().min(1), section: z.string().min(1) });

/** An agency's feed as an editor describes it. */
export const wireSourceInput = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]{1,60}$/, "Use small letters, digits and hyphens."),
  name: text(120).min(1, "Name the agency as readers should see it."),
  url: web,
  homepage: z.union([z.literal(""), web]).default(""),
  /** full text, or headline and excerpt (I13) */
  rights: z.enum(["full", "excerpt"]).default("full"),
  rightsNote: text(500).default(""),
  autoPublish: z.boolean().default(true),
  intervalSeconds: z
    .number()
    .int()
    .min(60, "Poll at most once a minute.")
    .max(86_400, "Poll at least once a day.")
    .default(900),
  routes: z.array(wireRoute).max(50).default([]),
});
export type WireSourceInput = z.infer<typeof wireSourceInput>;
