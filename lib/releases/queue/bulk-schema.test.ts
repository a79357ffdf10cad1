import { expect, it } from "vitest";
import { type BulkResult, bulkTitle, bulkWords } from "./bulk-schema";

const results = (...well: boolean[]): BulkResult[] =>
  well.map((ok, i) => ({ id: String(i), headline: "Ferry grows", ok }));

it("says in the title of a run how far it is, and what came of it", () => {
  const title = (done: boolean, ...well: boolean[]) =>
    bulkTitle({ verb: "approve", results: results(...well), done });
  expect(title(false, true)).toBe("Approving");
  expect(title(true, true, true)).toBe("Approved");
  expect(title(true, true, false)).toBe("Approved in part");
  expect(title(true, false)).toBe("Not approved");
  expect(bulkTitle({ verb: "undo", results: results(true), done: true })).toBe("Taken back");
});

it("counts what went well", () => {
  expect(bulkWords("assign", results(true))).toBe("1 release assigned.");
  expect(bulkWords("reject", results(true, false))).toBe("1 of 2 releases rejected.");
});
