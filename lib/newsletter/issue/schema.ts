import { z } from "zod";

/** Names the letter of a title's day, as the page that asks has seen it; version 0: nobody had decided anything. */
export const issueAt = z.strictObject({
  publicationId: z.uuid(),
  /** By the title's calendar. */
  day: z.iso.date("Choose a day."),
  version: z.int().min(0),
});
export type IssueAt = z.output<typeof issueAt>;

/** More pinned than these would push out all that is chosen by itself. */
export const MOST_PINNED = 10;
export const MOST_DROPPED = 200;

const itemId = z.uuid();
const place = z.int().min(0).max(MOST_PINNED);

/** What an editor does with the items of a letter. */
export const arranging = z.discriminatedUnion("do", [
  z.strictObject({ do: z.enum(["lead", "unpin", "drop", "take_back"]), itemId }),
  /** `at`: its place among those pinned, from 0; without one it comes last, or stays where it is. */
  z.strictObject({ do: z.literal("pin"), itemId, at: place.optional() }),
  z.strictObject({ do: z.literal("order"), itemId, at: place }),
  z.strictObject({ do: z.literal("unlead") }),
]);
export type Arranging = z.output<typeof arranging>;
export const arrangement = issueAt.extend({ step: arranging });

/** One line of text: what ends a line could end a header as well (RFC 5322 §2.2). */
const oneLine = /^[^\p{Cc}\u2028\u2029]*$/u;
const plain = /^[^\p{Cc}]*$/u;

const subject = z
  .string()
  .trim()
  .max(120, "Keep the subject to 120 characters.")
  .regex(oneLine, "Use one line.");
const note = z
  .string()
  .trim()
  .max(600, "Keep the note to 600 characters.")
  .transform((text) => text.replace(/\r\n?/g, "\n"))
  .refine((text) => plain.test(text.replaceAll("\n", " ")), "Use plain text.");

/**
 * The words an editor puts at the head of a letter; "" leaves them to the lead, or out. `was`: those the form began
 * with, as the page may have been read anew while somebody wrote.
 */
export const wording = issueAt.extend({
  subject,
  note,
  was: z.strictObject({ subject: z.string().max(120), note: z.string().max(600) }),
});
export type Wording = z.output<typeof wording>;

const reason = z
  .string()
  .trim()
  .min(10, "Say why in a sentence: whoever comes after you has to know.")
  .max(500, "Keep this to 500 characters.");

export const holding = issueAt.extend({ reason });

/** A title's daily email as the page that asks has seen it; version 0: nobody had changed anything. */
export const titleAt = z.strictObject({ publicationId: z.uuid(), version: z.int().min(0) });
export type TitleAt = z.output<typeof titleAt>;
export const pausing = titleAt.extend({ reason });
export const running = titleAt.extend({ approval: z.boolean(), clicks: z.boolean() });
export type Running = z.output<typeof running>;
