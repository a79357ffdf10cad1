import { z } from "zod";
import { isTimeZone } from "@/lib/publications/schema";

/**
 * The kinds of text a release is made of. The content has one shape and two sets of leaves: `formed` says what
 * each field must look like; `typed` takes whatever a form can hold on the way there, so that every keystroke
 * can be stored.
 */
export type Leaves = typeof formed;

const plain = (max: number) =>
  z
    .string()
    .max(max, `Keep this to ${max.toLocaleString("en-US")} characters.`)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, "Use plain text without control characters or line breaks.");
const orNone = <T extends z.ZodType<string, string>>(text: T): z.ZodType<string, string> =>
  z.union([z.literal(""), text]) as unknown as z.ZodType<string, string>;

export const formed = {
  line: (max: number): z.ZodType<string, string> => plain(max),
  text: (max: number, message = `Keep this to ${max.toLocaleString("en-US")} characters.`) =>
    z.string().max(max, message) as z.ZodType<string, string>,
  list: <T extends z.ZodType>(entry: T, max: number, message: string) => z.array(entry).max(max, message),
  email: orNone(z.email("This is not an email address.").max(254)),
  address: orNone(
    z.url({ protocol: /^https?$/, message: "Give a full address starting with https://." }).max(2000),
  ),
  day: orNone(z.iso.date("Give a date such as 2026-11-22.")),
  instant: z.iso.datetime({
    offset: true,
    message: "Give a date and time with its offset, such as 2026-11-22T09:00:00Z.",
  }) as z.ZodType<string, string>,
  zone: z.string().refine(isTimeZone, "Choose a time zone such as America/Chicago.") as z.ZodType<
    string,
    string
  >,
  ticker: z
    .string()
    .regex(/^[A-Z]{2,10}:[A-Z0-9.]{1,10}$/, "Write a ticker as EXCHANGE:SYMBOL.") as z.ZodType<
    string,
    string
  >,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Give a language code such as en.") as z.ZodType<
    string,
    string
  >,
};

/** Beyond these the server keeps nothing, in characters and entries: only what no form is meant for gets there. */
export const HARD_TEXT = 200_000;
const HARD_LINE = 10_000;
const HARD_LIST = 60;

// PostgreSQL holds no NUL, and half a surrogate pair is no text: nobody misses either.
const storable = (text: string) => text.replaceAll("\0", "").toWellFormed();
const any = (max: number): z.ZodType<string, string> =>
  z
    .string()
    .max(max, `This is too long to be kept: ${max.toLocaleString("en-US")} characters at most.`)
    .overwrite(storable);
const anyLine = any(HARD_LINE);

export const typed: Leaves = {
  line: () => anyLine,
  text: (max) => any(Math.min(HARD_TEXT, Math.max(HARD_LINE, max * 4))),
  list: (entry, _max, message) => z.array(entry).max(HARD_LIST, message),
  email: anyLine,
  address: anyLine,
  day: anyLine,
  instant: anyLine,
  // Chosen from a list, never typed; pages print their times in it.
  zone: formed.zone,
  ticker: anyLine,
  language: anyLine,
};
