import { expect, it } from "vitest";
import { focusHeading } from "./use-heading-focus";

/** As much of a page as is asked: who has the focus, and one heading. */
function page(has: "nobody" | "the body" | "a field") {
  const heading = {
    tabIndex: 0,
    focused: false,
    focus() {
      this.focused = true;
    },
  };
  const body = {};
  const activeElement = { nobody: null, "the body": body, "a field": {} }[has];
  const fake = { body, activeElement, querySelector: (query: string) => (query === "h1" ? heading : null) };
  return { heading, fake: fake as unknown as Document };
}

it.each([
  ["nobody", true],
  ["the body", true],
  ["a field", false],
] as const)("when %s has the focus, whether the heading gets it is %s", (has, gets) => {
  const { heading, fake } = page(has);
  focusHeading(fake);
  expect(heading).toMatchObject({ focused: gets, tabIndex: gets ? -1 : 0 });
});

it("does without a heading", () => {
  expect(() =>
    focusHeading({ body: {}, activeElement: null, querySelector: () => null } as never),
  ).not.toThrow();
});
