import { z } from "zod";
import { isTimeZone } from "@/lib/publications/schema";
import { appointment, event, sports } from "./kinds";
import { bodyText } from "./text";

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

const line = (max: number) =>
  z
    .string()
    .max(max, `Keep this to ${max} characters.`)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, "Use plain text without control characters or line breaks.");
const instant = z.iso.datetime({
  offset: true,
  message: "Give a date and time with its offset, such as 2026-11-22T09:00:00Z.",
});
const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, "Use the slug of a section or publication.");
const email = z.union([z.literal(""), z.email("This is not an email address.").max(254)]);

export const quote = z.strictObject({
  text: z.string().max(2000, "Keep a quote to 2,000 characters."),
  speaker: line(120),
  role: line(160).default(""),
});
export const contact = z.strictObject({
  name: line(120),
  email: email.default(""),
  phone: line(60).default(""),
  public: z.boolean().default(true),
});
export const link = z.strictObject({
  label: line(120),
  url: z.union([
    z.literal(""),
    z.url({ protocol: /^https?$/, message: "Give a full address starting with https://." }).max(2000),
  ]),
});
/** A picture or file of the organisation's uploads (POST /api/v1/media), and what it is in this release. */
export const mediaUse = z.strictObject({
  id: z.uuid("Give the id of an upload."),
  role: z.enum(["hero", "image", "attachment"]).default("image"),
  alt: line(300).default(""),
  caption: line(600).default(""),
  credit: line(160).default(""),
  licence: line(160).default(""),
});

const fields = {
  kind: z.enum(KINDS),
  headline: line(300).default(""),
  subheadline: line(300).default(""),
  summary: z.string().max(1000, "Keep this to 1,000 characters.").default(""),
  dateline: z
    .strictObject({ place: line(80).default(""), date: z.union([z.iso.date(), z.literal("")]).default("") })
    .default({ place: "", date: "" }),
  body: z.string().max(BODY_MAX, "The text is too long for one release.").default(""),
  quotes: z.array(quote).max(10, "Ten quotes are enough.").default([]),
  boilerplate: z.string().max(3000, "Keep this to 3,000 characters.").default(""),
  contacts: z.array(contact).max(5, "Five contacts are enough.").default([]),
  onBehalfOf: line(160).default(""),
  sections: z.array(slug).max(3, "Choose up to three sections.").default([]),
  places: z.array(line(80)).max(5, "Name up to five places.").default([]),
  tickers: z
    .array(z.string().regex(/^[A-Z]{2,10}:[A-Z0-9.]{1,10}$/, "Write a ticker as EXCHANGE:SYMBOL."))
    .max(5, "Give up to five tickers.")
    .default([]),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Give a language code such as en.")
    .default("en"),
  publishAt: instant.nullable().default(null),
  embargoUntil: instant.nullable().default(null),
  timeZone: z.string().refine(isTimeZone, "Choose a time zone such as America/Chicago.").default("UTC"),
  links: z.array(link).max(10, "Ten links are enough.").default([]),
  media: z.array(mediaUse).max(12, "Twelve pictures and files are enough.").default([]),
  publications: z.array(slug).max(20, "Choose up to twenty publications.").default([]),
  noteToEditor: z.string().max(2000, "Keep this to 2,000 characters.").default(""),
  legalCase: line(120).default(""),
  rightsConfirmed: z.boolean().default(false),
  appointment: appointment.nullable().default(null),
  event: event.nullable().default(null),
  sports: sports.nullable().default(null),
};

/**
 * The text of a release while it is being written: every field has its right shape and size, but may still be
 * empty. Unknown fields are refused. What is parsed here is what the database keeps.
 */
export const releaseContent = z.strictObject(fields);
export type ReleaseContent = z.infer<typeof releaseContent>;

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

type Complain = (path: (string | number)[], message: string) => void;

function checkText(content: ReleaseContent, complain: Complain): void {
  const headline = content.headline.trim();
  if (headline.length < HEADLINE_MIN)
    complain(
      ["headline"],
      `Write a headline of at least ${HEADLINE_MIN} characters (now ${headline.length}).`,
    );
  if (headline.length > HEADLINE_MAX)
    complain(["headline"], `Keep the headline to ${HEADLINE_MAX} characters (now ${headline.length}).`);
  if (content.summary.length > SUMMARY_MAX)
    complain(["summary"], `Keep the summary to ${SUMMARY_MAX} characters (now ${content.summary.length}).`);
  if (!content.dateline.place.trim()) complain(["dateline", "place"], "Say where the news comes from.");
  if (bodyText(content.body).length < 100)
    complain(["body"], "Write the release: at least 100 characters of text.");
  if (content.sections.length === 0) complain(["sections"], "Choose at least one section.");
}

function checkPeople(content: ReleaseContent, complain: Complain): void {
  content.quotes.forEach((each, i) => {
    if (!each.text.trim()) complain(["quotes", i, "text"], "Write the quote, or remove it.");
    if (!each.speaker.trim()) complain(["quotes", i, "speaker"], "Name the person who says this.");
  });
  if (content.contacts.length === 0) complain(["contacts"], "Give at least one contact the desk can reach.");
  content.contacts.forEach((each, i) => {
    if (!each.name.trim()) complain(["contacts", i, "name"], "Name the contact.");
    if (!each.email && !each.phone.trim())
      complain(["contacts", i, "email"], "Give an email address or a phone number.");
  });
  content.links.forEach((each, i) => {
    if (!each.url) complain(["links", i, "url"], "Give the address, or remove the link.");
  });
}

function checkKind(content: ReleaseContent, complain: Complain): void {
  const { kind } = content;
  if (kind === "appointment") {
    if (!content.appointment?.person) complain(["appointment", "person"], "Name the person.");
    if (!content.appointment?.role) complain(["appointment", "role"], "Name the new role.");
  }
  if (kind === "event") {
    if (!content.event?.start) complain(["event", "start"], "Say when it starts.");
    if (!content.event?.venue) complain(["event", "venue"], "Say where it takes place.");
    if (
      content.event?.start &&
      content.event.end &&
      Date.parse(content.event.end) < Date.parse(content.event.start)
    )
      complain(["event", "end"], "The end is before the start.");
  }
  if (kind === "sports" && !content.sports?.competition)
    complain(["sports", "competition"], "Name the competition.");
}

/**
 * The same text when it is handed in: what S2 requires is there. One schema for form, REST, seed and approval.
 */
export const releaseSubmission = releaseContent.superRefine((content, context) => {
  const complain: Complain = (path, message) => context.addIssue({ code: "custom", path, message });
  checkText(content, complain);
  checkPeople(content, complain);
  checkKind(content, complain);
  if (!content.rightsConfirmed)
    complain(["rightsConfirmed"], "Confirm that you may publish this text and what comes with it.");
});
