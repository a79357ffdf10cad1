import type { Appointment, EventDetails, Sports } from "./kinds";
import type { ReleaseContent } from "./schema";

/**
 * A release as its form holds it: the fields of every kind are there, and a time is "" for none, an instant,
 * or the local text of a time that means no single instant yet (which the schema refuses).
 */
export type ReleaseFormValues = Omit<
  ReleaseContent,
  "appointment" | "event" | "sports" | "publishAt" | "embargoUntil"
> & {
  publishAt: string;
  embargoUntil: string;
  appointment: Appointment;
  event: EventDetails;
  sports: Sports;
};

const NO_APPOINTMENT: Appointment = { person: "", role: "", previousRole: "", start: "" };
const NO_SPORTS: Sports = { competition: "", homeTeam: "", awayTeam: "", score: "", playedOn: "" };
const noEvent = (timeZone: string): EventDetails => ({
  start: "",
  end: "",
  timeZone,
  venue: "",
  address: "",
  price: "",
  organiser: "",
  url: "",
});

export const toFormValues = (content: ReleaseContent): ReleaseFormValues => ({
  ...content,
  publishAt: content.publishAt ?? "",
  embargoUntil: content.embargoUntil ?? "",
  appointment: content.appointment ?? NO_APPOINTMENT,
  event: content.event ?? noEvent(content.timeZone),
  sports: content.sports ?? NO_SPORTS,
});

/** The details, or null when none was written; a zone alone says nothing. */
function written<T extends Record<string, string>>(details: T): T | null {
  return Object.entries(details).some(([field, text]) => field !== "timeZone" && text) ? details : null;
}

/** What the form's values say, in the shape of the schema but not checked yet. */
export const toContent = (values: ReleaseFormValues): ReleaseContent => ({
  ...values,
  publishAt: values.publishAt || null,
  embargoUntil: values.embargoUntil || null,
  // What was written for another kind stays, so that changing one's mind loses nothing; readers never see it.
  appointment: written(values.appointment),
  event: written(values.event),
  sports: written(values.sports),
});
