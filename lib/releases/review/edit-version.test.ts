import { expect, it } from "vitest";
import { editVersion } from "./edit-version";

const text = { headline: "The mill opens", subheadline: "", summary: "", body: "<p>On Monday.</p>" };

it("saves on the present version what nobody has changed, and on its own what somebody has", () => {
  const begun = { version: 3, text };
  expect(editVersion(begun, { version: 5, text: { ...text } })).toBe(5);
  for (const field of Object.keys(text))
    expect(editVersion(begun, { version: 5, text: { ...text, [field]: "Another" } })).toBe(3);
});
