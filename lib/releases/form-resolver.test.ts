import { expect, it } from "vitest";
import { issuesOf, releaseResolver } from "./form-resolver";
import { toFormValues } from "./form-values";
import { releaseContent } from "./schema";

const values = toFormValues(releaseContent.parse({ kind: "event", timeZone: "America/Chicago" }));
const options = { fields: {}, shouldUseNativeValidation: false, names: [] } as never;
const paths = async (strict: boolean, change: Partial<typeof values> = {}) => {
  const result = await releaseResolver(() => strict)({ ...values, ...change }, undefined, options);
  return issuesOf(result.errors);
};

it("lets a draft be empty", async () => {
  expect(await paths(false)).toEqual([]);
});

it("asks a submission for everything, of its kind too", async () => {
  const found = (await paths(true)).map((issue) => issue.path);
  expect(found).toEqual(
    expect.arrayContaining(["headline", "body", "contacts", "event.start", "rightsConfirmed"]),
  );
});

it("names the field of a list", async () => {
  const found = await paths(true, { quotes: [{ text: "Yes", speaker: "", role: "" }] });
  expect(found).toContainEqual({ path: "quotes.0.speaker", message: "Name the person who says this." });
});

it("explains an hour that does not exist, even in a draft", async () => {
  const [issue] = await paths(false, { publishAt: "2026-03-08T02:30" });
  expect(issue?.path).toBe("publishAt");
  expect(issue?.message).toContain("does not exist");
});
