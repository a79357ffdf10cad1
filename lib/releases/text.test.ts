import { expect, it } from "vitest";
import { bodyText } from "./text";

it("breaks lines where blocks end, not where the source was wrapped", () => {
  expect(bodyText("<p>One\nsentence\r\nwrapped.</p>\n<p>Another.</p>")).toBe(
    "One sentence wrapped.\nAnother.",
  );
});
