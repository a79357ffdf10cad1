import { expect, it } from "vitest";
import { acceptanceWords } from "./issuer-words";

const counts = { accepted: 0, returned: 0, rejected: 0, corrected: 0, killed: 0 };

it("says the share of approvals, and of how many", () => {
  expect(acceptanceWords({ ...counts, accepted: 5, rejected: 1 })).toBe("83 % of 6 decisions");
  expect(acceptanceWords({ ...counts, accepted: 1 })).toBe("100 % of 1 decision");
});
it("counts what went back for changes as neither", () =>
  expect(acceptanceWords({ ...counts, returned: 4 })).toBe("No decision within a year"));
