import { z } from "zod";
import { isTimeZone } from "@/lib/publications/schema";

const line = (max: number) => z.string().trim().min(1, "Leave no line empty.").max(max);
const list = (max = 200) => z.array(line(max)).max(200, "Keep this to 200 entries.").default([]);

/** Where a rule places an item: a title and one of its sections, by slug. */
export const rulePlace = z.strictObject({ publication: z.string().min(1), section: z.string().min(1) });
export type RulePlace = z.infer<typeof rulePlace>;

/**
 * What an item must be for a rule to hold: every part that is filled in, by one of its entries. A rule with no part
 * filled in holds for every item.
 */
export const ruleWhen = z.strictObject({
  /** Whole words or phrases in headline, summary or text, whatever their case and accents; `flood*` also finds “flooding”. */
  words: list(),
  /** The agency's own categories, whole, whatever their case and accents. */
  categories: list(),
  /** IPTC Media Topics (`medtop:20000139`) or subject codes; one of the latter that ends in zeros holds what is below it. */
  topics: list(),
  /** BCP 47: `en` also means `en-GB`. */
  languages: list(35),
  /** text, picture, video, event… */
  itemTypes: list(40),
  /** Urgency of at least this: 1 is the most urgent (IPTC). An item without one does not match. */
  maxUrgency: z.number().int().min(1).max(9).nullable().default(null),
  authors: list(),
  /** Words in the place of the dateline. */
  places: list(),
  /** Host of the item's own address; `example.org` also means `www.example.org`. */
  hosts: list(253),
});
export type RuleWhen = z.infer<typeof ruleWhen>;

export const wireRule = z
  .strictObject({
    name: line(80),
    when: ruleWhen.prefault({}),
    /** Place it there, hold it for the desk, or spike it, where an editor may still find it. */
    do: z.enum(["place", "hold", "drop"]),
    places: z.array(rulePlace).max(20).default([]),
    /** Of "place": ask the rules below as well. Their places are added, and they may still hold or drop it. */
    continue: z.boolean().default(false),
    /** Of "hold" and "drop": what the desk is told. */
    why: z.string().trim().max(200).default(""),
  })
  .refine((rule) => rule.do !== "place" || rule.places.length > 0, {
    path: ["places"],
    message: "Say where the item goes.",
  });
export type WireRule = z.infer<typeof wireRule>;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time such as 06:30.");

/** When items may appear by themselves, by the clock of a zone (IANA). */
export const wireHours = z.strictObject({
  timeZone: z.string().refine(isTimeZone, "Choose a time zone such as America/Chicago."),
  /** ISO weekdays on which `from` falls: 1 Monday … 7 Sunday. */
  days: z.array(z.number().int().min(1).max(7)).min(1, "Choose a day.").max(7),
  from: clock,
  /** Earlier than `from`, or the same: on the following day. */
  to: clock,
  /** What comes outside them waits until they begin, or for the desk. */
  outside: z.enum(["wait", "desk"]).default("wait"),
});
export type WireHours = z.infer<typeof wireHours>;

/** What becomes of a source's items, before its plain routes are asked (I14). */
export const wireRouting = z.strictObject({
  /** In their order: the first that holds decides, unless it says to go on. */
  rules: z.array(wireRule).max(100, "Keep this to 100 rules.").default([]),
  /** The short form: an agency's category or topic, and the section it means. Asked when no rule has placed the item. */
  sections: z
    .array(
      z.strictObject({ category: line(200), publication: z.string().min(1), section: z.string().min(1) }),
    )
    .max(200, "Keep this to 200 entries.")
    .default([]),
  hours: wireHours.nullable().default(null),
});
export type WireRouting = z.infer<typeof wireRouting>;

const read = new WeakMap<object, WireRouting>();

/** A source's rules as they are stored; read once for all items that are held against the same ones. */
export function storedRouting(value: unknown): WireRouting {
  if (typeof value !== "object" || value === null) return wireRouting.parse(value ?? {});
  const routing = read.get(value) ?? wireRouting.parse(value);
  read.set(value, routing);
  return routing;
}
