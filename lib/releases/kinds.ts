import { z } from "zod";
import type { Leaves } from "./leaves";

// The fields that only one kind of release has (S1). They come out as schema.org Person, Event and SportsEvent.

/** The details of each kind: a personnel appointment, an event (instants, shown in `timeZone`), a fixture or result. */
export function kindDetails(leaves: Leaves) {
  const text = (max: number) => leaves.text(max).default("");
  const day = leaves.day.default("");
  const instant = z.union([z.literal(""), leaves.instant]).default("");
  return {
    /** Who, to what, from what, from when. */
    appointment: z.strictObject({
      person: text(120),
      role: text(160),
      previousRole: text(200),
      start: day,
    }),
    event: z.strictObject({
      start: instant,
      end: instant,
      timeZone: leaves.zone.default("UTC"),
      venue: text(160),
      address: text(300),
      price: text(120),
      organiser: text(160),
      url: leaves.address.default(""),
    }),
    sports: z.strictObject({
      competition: text(160),
      homeTeam: text(120),
      awayTeam: text(120),
      score: text(40),
      playedOn: day,
    }),
  };
}

type Details = ReturnType<typeof kindDetails>;
export type Appointment = z.infer<Details["appointment"]>;
export type EventDetails = z.infer<Details["event"]>;
export type Sports = z.infer<Details["sports"]>;
