import type { ReleaseBody } from "./shape.ts";

/** What the desk put right some hours after publication: until then readers read `wrong` where the text has `right`. */
export type DemoCorrection = {
  class: "A" | "B" | "C";
  note: string;
  wrong: string;
  right: string;
  afterHours: number;
};

/** By the key of the release. */
export const corrections: Record<string, DemoCorrection> = {
  "hospital-stroke-unit": {
    class: "A",
    note: "An earlier version said that patients had waited 71 minutes two years ago. It was 61 minutes.",
    wrong: "71",
    right: "61",
    afterHours: 3,
  },
  "schools-volleyball": {
    class: "B",
    note: "An earlier version misspelled the name of the setter, Anneliese Tran.",
    wrong: "Annelise Tran",
    right: "Anneliese Tran",
    afterHours: 1,
  },
};

/** Summary and text as they were at first. */
export const firstWords = (
  { summary = "", body }: ReleaseBody,
  { wrong, right }: DemoCorrection,
): Pick<ReleaseBody, "summary" | "body"> => ({
  summary: summary.replaceAll(right, wrong),
  body: body.replaceAll(right, wrong),
});
