import { z } from "zod";
import { kindDetails } from "./kinds";
import { formed, type Leaves, typed } from "./leaves";

export const KINDS = ["business", "community", "sports", "appointment", "event", "other"] as const;
export const KIND_LABELS: Record<ReleaseKind, string> = {
  business: "Business news",
  community: "Community",
  sports: "Sports",
  appointment: "Appointment",
  event: "Event",
  other: "Other",
};
export type ReleaseKind = (typeof KINDS)[number];

/** Limits of S2, in characters. */
export const HEADLINE_MIN = 20;
export const HEADLINE_MAX = 170;
export const SUMMARY_MAX = 250;
export const BODY_MAX = 60_000;

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, "Use the slug of a section or publication.");

function fieldsOf(leaves: Leaves) {
  const { line, text, list } = leaves;
  const quote = z.strictObject({
    text: text(2000, "Keep a quote to 2,000 characters."),
    speaker: line(120),
    role: line(160).default(""),
  });
  const contact = z.strictObject({
    name: line(120),
    email: leaves.email.default(""),
    phone: line(60).default(""),
    public: z.boolean().default(true),
  });
  const link = z.strictObject({ label: line(120), url: leaves.address });
  /** A picture or file of the organisation's uploads (POST /api/v1/media), and what it is in this release. */
  const mediaUse = z.strictObject({
    id: z.uuid("Give the id of an upload."),
    role: z.enum(["hero", "image", "attachment"]).default("image"),
    alt: line(300).default(""),
    caption: line(600).default(""),
    credit: line(160).default(""),
    licence: line(160).default(""),
  });
  const { appointment, event, sports } = kindDetails(leaves);
  return {
    kind: z.enum(KINDS),
    headline: line(300).default(""),
    subheadline: line(300).default(""),
    summary: text(1000).default(""),
    dateline: z
      .strictObject({ place: line(80).default(""), date: leaves.day.default("") })
      .default({ place: "", date: "" }),
    body: text(BODY_MAX, "The text is too long for one release.").default(""),
    quotes: list(quote, 10, "Ten quotes are enough.").default([]),
    boilerplate: text(3000).default(""),
    contacts: list(contact, 5, "Five contacts are enough.").default([]),
    onBehalfOf: line(160).default(""),
    sections: list(slug, 3, "Choose up to three sections.").default([]),
    places: list(line(80), 5, "Name up to five places.").default([]),
    tickers: list(leaves.ticker, 5, "Give up to five tickers.").default([]),
    language: leaves.language.default("en"),
    publishAt: leaves.instant.nullable().default(null),
    embargoUntil: leaves.instant.nullable().default(null),
    timeZone: leaves.zone.default("UTC"),
    links: list(link, 10, "Ten links are enough.").default([]),
    media: list(mediaUse, 12, "Twelve pictures and files are enough.").default([]),
    publications: list(slug, 20, "Choose up to twenty publications.").default([]),
    noteToEditor: text(2000).default(""),
    legalCase: line(120).default(""),
    rightsConfirmed: z.boolean().default(false),
    appointment: appointment.nullable().default(null),
    event: event.nullable().default(null),
    sports: sports.nullable().default(null),
  };
}

const fields = fieldsOf(formed);

/**
 * The text of a release as systems send it and readers may see it: every field has its right shape and size, but
 * may still be empty. Unknown fields are refused.
 */
export const releaseContent = z.strictObject(fields);
export type ReleaseContent = z.infer<typeof releaseContent>;

/**
 * The same while it is being written: half an address, a day that does not exist and a headline that runs over are
 * kept as they were typed, so that no keystroke waits for the next one to be stored (S5). What is parsed here is
 * what the database keeps; `releaseSubmission` says what is wrong with it.
 */
export const releaseDraft: z.ZodType<ReleaseContent, z.input<typeof releaseContent>> & {
  shape: typeof fields;
} = z.strictObject(fieldsOf(typed));

/**
 * Some fields of a release, for PATCH and corrections. Fields left out stay out: `partial()` alone would fill
 * in their defaults and so empty what nobody mentioned.
 */
export const releasePatch = z.strictObject(
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      (field instanceof z.ZodDefault ? field.unwrap() : field).optional(),
    ]),
  ),
) as unknown as z.ZodType<Partial<ReleaseContent>, Partial<z.input<typeof releaseContent>>>;

/** What a form or the REST API may send: fields may be left out. */
export type ReleaseContentInput = z.input<typeof releaseContent>;
