import { z } from "zod";
import { releaseContent } from "../schema";
import { aside, type Field, finding } from "./finding";

const { shape } = releaseContent;

/** The fields that a document can fill, as they are before or after it. */
const filled = z.strictObject({
  headline: shape.headline,
  subheadline: shape.subheadline,
  summary: shape.summary,
  dateline: shape.dateline,
  boilerplate: shape.boilerplate,
  contacts: shape.contacts,
  tickers: shape.tickers,
  kind: shape.kind,
  timeZone: shape.timeZone,
  embargoUntil: shape.embargoUntil,
  publishAt: shape.publishAt,
  noteToEditor: shape.noteToEditor,
  // Marks that a browser kept from before have none.
  media: shape.media.default([]),
});
export type Filled = z.infer<typeof filled>;

/** What an import leaves for the author to confirm, beside the draft that it made. */
export const importMarks = z.strictObject({
  found: z.array(finding),
  aside: z.array(aside),
  /** Pictures of the document that were not taken along. */
  picturesLeft: z.number(),
  /** What the fields would hold without the document, for when something was not what it seemed. */
  before: filled,
  /** What the document put there: where this is no more, the author has written over it. */
  after: filled,
});
export type ImportMarks = z.infer<typeof importMarks>;

const FIELD_LABELS: Record<Field, string> = {
  headline: "Headline",
  subheadline: "Subheadline",
  summary: "Summary",
  "dateline.place": "Place of the dateline",
  "dateline.date": "Date of the dateline",
  embargoUntil: "Embargo",
  publishAt: "Time of publication",
  quotes: "Quotation",
  contacts: "Contacts",
  boilerplate: "About the organisation",
  noteToEditor: "Note to the desk",
  tickers: "Tickers",
  kind: "Kind of release",
  media: "Caption and credit",
};

/** What a finding is called in the list: one name for what stands together in a release. */
export function nameOf(fields: Field[]): string {
  if (fields.join() === "dateline.place,dateline.date") return "Dateline";
  return fields.map((field) => FIELD_LABELS[field]).join(" and ");
}
