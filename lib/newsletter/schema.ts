import { z } from "zod";
import { isTimeZone } from "@/lib/publications/schema";
import { dailyAddress } from "./address";
import { alertSearch } from "./alerts/search-asked";

/** ISO weekdays. */
export const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
export const WEEKDAYS = [1, 2, 3, 4, 5] as const;
export const WEEKDAY_NAMES = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

/** The hour of the letter for who has not chosen one. */
export const USUAL_HOUR = 6;
/** Nobody gets more mails of breaking news and alerts a day than this. */
export const BREAKING_MOST = 5;
export const MOST_ALERT_SEARCHES = 5;

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, "There is no such choice.");
const distinct = <T>(list: T[]): T[] => [...new Set(list)];

/** What a subscriber wants to read, and when. */
export const preferences = z.object({
  /** By slug; none: every section. */
  sections: z.array(slug).max(40).transform(distinct).default([]),
  places: z
    .array(
      z
        .string()
        .trim()
        .min(1)
        .max(60, "Keep a place to 60 characters.")
        .regex(/^[^\p{Cc}<>]*$/u, "A place is a name without signs."),
    )
    .max(10, "Name ten places at most.")
    .transform(distinct)
    .default([]),
  /** Organisations followed, by slug. */
  newsrooms: z.array(slug).max(50, "Follow fifty organisations at most.").transform(distinct).default([]),
  days: z
    .array(z.int().min(1).max(7))
    .min(1, "Choose at least one day.")
    .transform((days) => distinct(days).sort())
    .default([...WEEK]),
  hour: z.int("Choose an hour.").min(0, "Choose an hour.").max(23, "Choose an hour.").default(USUAL_HOUR),
  timeZone: z.string().refine(isTimeZone, "Choose a time zone such as America/Chicago."),
  /** So many mails a day at most of what they want to be told of at once, besides the letter; 0: none. */
  breakingPerDay: z.int().min(0).max(BREAKING_MOST).default(0),
  /** What that is: breaking news, organisations and sections by slug, and what searches find. */
  alertBreaking: z.boolean().default(true),
  alertNewsrooms: z.array(slug).max(50).transform(distinct).default([]),
  alertSections: z.array(slug).max(40).transform(distinct).default([]),
  alertSearches: z
    .array(alertSearch)
    .max(MOST_ALERT_SEARCHES, "Give five searches at most.")
    .transform(distinct)
    .default([]),
});
export type Preferences = z.output<typeof preferences>;

/** A path of this site, as the place where somebody agreed. */
const page = z
  .string()
  .max(300)
  .regex(/^\/[\w./-]*$/)
  .catch("/subscribe");

/** The form by which somebody asks for the daily email. */
export const subscription = z.object({ address: dailyAddress, preferences, page });
export type Subscription = z.output<typeof subscription>;
