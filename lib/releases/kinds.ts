import { z } from "zod";

// The fields that only one kind of release has (S1). They come out as schema.org Person, Event and SportsEvent.

const text = (max: number) => z.string().max(max, `Keep this to ${max} characters.`).default("");
const instant = z.union([
  z.literal(""),
  z.iso.datetime({ offset: true, message: "Give a date and time with its offset." }),
]);
const day = z.union([z.literal(""), z.iso.date("Give a date such as 2026-11-22.")]);
const address = z.union([
  z.literal(""),
  z.url({ protocol: /^https?$/, message: "Give a full address starting with https://." }),
]);

/** A personnel appointment: who, to what, from what, from when. */
export const appointment = z.strictObject({
  person: text(120),
  role: text(160),
  previousRole: text(200),
  start: day.default(""),
});

/** An event; start and end are instants, shown in `timeZone` (IANA). */
export const event = z.strictObject({
  start: instant.default(""),
  end: instant.default(""),
  timeZone: z.string().max(60).default("UTC"),
  venue: text(160),
  address: text(300),
  price: text(120),
  organiser: text(160),
  url: address.default(""),
});

/** A fixture or result. */
export const sports = z.strictObject({
  competition: text(160),
  homeTeam: text(120),
  awayTeam: text(120),
  score: text(40),
  playedOn: day.default(""),
});

export type Appointment = z.infer<typeof appointment>;
export type EventDetails = z.infer<typeof event>;
export type Sports = z.infer<typeof sports>;
