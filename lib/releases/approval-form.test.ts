import { describe, expect, it } from "vitest";
import { type ApprovalForm, approvalForm, approvalOf } from "./approval-form";

const form = (fields: Partial<ApprovalForm>): ApprovalForm => ({
  note: "",
  when: "other",
  local: "2026-12-01T09:00",
  zone: "America/Chicago",
  side: null,
  ...fields,
});
const past = new Date("2026-11-22T12:00:00Z");
const complaints = (fields: Partial<ApprovalForm>) =>
  approvalForm.safeParse(form(fields)).error?.issues.map((issue) => issue.path.join(".")) ?? [];

describe("the approval form", () => {
  it("leaves the author's time alone unless another is given", () =>
    expect(approvalOf(form({ when: "asked" }), past).publishAt).toBeNull());
  it("sends a time that has passed for at once, whatever the author asked for", () =>
    expect(approvalOf(form({ when: "now", local: "" }), past).publishAt).toBe("2026-11-22T12:00:00.000Z"));
  it("reads the local time in its zone", () =>
    expect(approvalOf(form({}), past).publishAt).toBe("2026-12-01T15:00:00.000Z"));
  it("wants a whole time", () => {
    expect(complaints({ local: "" })).toEqual(["local"]);
    expect(complaints({ local: "", when: "asked" })).toEqual([]);
  });
  it("refuses a time the clocks skip", () =>
    expect(complaints({ local: "2027-03-14T02:30" })).toEqual(["local"]));
  it("asks which of two equal times is meant", () => {
    expect(complaints({ local: "2026-11-01T01:30" })).toEqual(["side"]);
    expect(complaints({ local: "2026-11-01T01:30", side: "later" })).toEqual([]);
    expect(approvalOf(form({ local: "2026-11-01T01:30", side: "later" }), past).publishAt).toBe(
      "2026-11-01T07:30:00.000Z",
    );
  });
  it("refuses an unknown zone at its field", () =>
    expect(complaints({ zone: "Mars/Base" })).toEqual(["zone"]));
});
