import fc from "fast-check";
import { expect, it } from "vitest";
import { contrast, PAPERS, theme, themeOf } from "./theme";

it("reckons contrast as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 3);
  expect(contrast("#abcdef", "#abcdef")).toBe(1);
});

it("refuses a look whose colour cannot be read on its paper, in either scheme", () => {
  const issues = (input: object) =>
    theme.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? [];
  expect(issues({ accent: "#7a1f1f", accentDark: "#e59a8f" })).toEqual([]);
  expect(issues({ accent: "#e59a8f", accentDark: "#e59a8f" })).toEqual(["accent"]);
  expect(issues({ accent: "#7a1f1f", accentDark: "#7a1f1f" })).toEqual(["accentDark"]);
  expect(issues({ accent: "#767676", accentDark: "#e59a8f", paper: "white" })).toEqual(["accent"]);
  expect(issues({ accent: "#7a1f1f", accentDark: "#e59a8f", nameplate: "sideways" })).toEqual(["nameplate"]);
  expect(issues({ accent: "#7a1f1f", accentDark: "#e59a8f", script: "x" })).toEqual([""]);
});

it("shows nothing that cannot be read, whatever is stored", () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
  const anything = fc.oneof(
    fc.anything(),
    fc.record({
      accent: hex,
      accentDark: hex,
      paper: fc.constantFrom("cream", "white", "cool", "rose", "mauve"),
    }),
  );
  fc.assert(
    fc.property(anything, (json) => {
      const { accent, accentDark, paper } = themeOf(json);
      for (const ground of Object.values(PAPERS[paper].light))
        expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
      for (const ground of Object.values(PAPERS[paper].dark))
        expect(contrast(accentDark, ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
  expect(
    themeOf({ accent: "#12567a", accentDark: "#79c2e8", paper: "cool", nameplate: "band" }),
  ).toMatchObject({
    accent: "#12567a",
    accentDark: "#79c2e8",
    paper: "cool",
    nameplate: "band",
    lettering: "roman",
  });
});
