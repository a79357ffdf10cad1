import { describe, expect, it } from "vitest";
import { backoffSeconds } from "./schedule";

describe("back-off", () => {
  it("doubles, is spread, and never exceeds a day by more than its spread", () => {
    expect(backoffSeconds(900, 1, 0.5)).toBe(1800);
    expect(backoffSeconds(900, 2, 0)).toBe(3240);
    for (let n = 0; n < 100; n++) expect(backoffSeconds(900, n, 0.999)).toBeLessThanOrEqual(95_040);
  });
});
