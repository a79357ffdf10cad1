import { z } from "zod";
import { FAMILIES, type Family } from "../verbs";

const words = z
  .string()
  .trim()
  .max(120, "Keep this to 120 characters.")
  .regex(/^\P{Cc}*$/u, "Write this on one line.");
// PostgreSQL's calendar begins with the year 1.
const day = z.iso
  .date("Give a day as yyyy-mm-dd.")
  .refine((text) => text >= "0001", "Give a day as yyyy-mm-dd.");

/** What of the log is asked for; every field narrows it. */
export const logFilter = z.strictObject({
  /** Whole words of the name of who did it. */
  person: words.optional(),
  /** Whole words of the name of what it was done to: a headline, a person, an organisation. */
  about: words.optional(),
  family: z.enum(Object.keys(FAMILIES) as [Family, ...Family[]]).optional(),
  verb: z
    .string()
    .max(60)
    .regex(/^[a-z_]+\.[a-z_]+$/)
    .optional(),
  /** Part of an organisation's name as it is now, or its id. */
  organisation: words.optional(),
  subject: z.uuid().optional(),
  /** First and last day, in the zone asked with. */
  from: day.optional(),
  until: day.optional(),
});
export type LogFilter = z.infer<typeof logFilter>;

/** A filter out of an address: what is no filter is left out, so that an old link still shows a page. */
export function filterOf(query: Record<string, string | undefined>): LogFilter {
  const fields = Object.entries(logFilter.shape).flatMap(([name, shape]) => {
    const parsed = shape.safeParse(query[name] || undefined);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(fields) as LogFilter;
}

/** The address of a list with this filter. */
export function logHref(path: string, filter: LogFilter, cursor?: string): string {
  const query = new URLSearchParams(
    Object.entries({ ...filter, cursor }).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  return query.size ? `${path}?${query}` : path;
}

/** A place in the log, newest first: an instant in milliseconds and the event's number, both in base 36. */
export const placeText = (place: { at: Date; seq: bigint }): string =>
  `${place.at.getTime().toString(36)}.${place.seq.toString(36)}`;

/** Reads a place; null when it is none. */
export function placeOf(text: string): { at: Date; seq: bigint } | null {
  const [, ms, seq] = /^([0-9a-z]{1,9})\.([0-9a-z]{1,11})$/.exec(text) ?? [];
  if (!ms || !seq) return null;
  return { at: new Date(Number.parseInt(ms, 36)), seq: BigInt(Number.parseInt(seq, 36)) };
}
