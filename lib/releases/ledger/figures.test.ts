import fc from "fast-check";
import { expect, it } from "vitest";
import { REJECTION_REASONS } from "../decisions-schema";
import { ledgerCsv } from "./csv";
import {
  acceptance,
  addDecision,
  type LoggedDecision,
  monthsUntil,
  noFigures,
  spanOfMonth,
  together,
} from "./figures";
import { addWait, percentile, type Waits } from "./waits";

const at = (text: string) => new Date(text);
const RULES = new Set(["headline.length"]);
const decision = (change: Partial<LoggedDecision>): LoggedDecision => ({
  kind: "approve",
  at: at("2026-11-22T12:00:00Z"),
  submittedAt: at("2026-11-22T10:00:00Z"),
  dueAt: at("2026-11-23T10:00:00Z"),
  appeal: false,
  reason: null,
  rules: [],
  ...change,
});

it("prints no word an editor wrote themselves", () => {
  const figures = noFigures();
  addDecision(figures, decision({ kind: "reject", reason: "Ms Holm's divorce is nobody's business" }), RULES);
  addDecision(figures, decision({ kind: "reject", reason: REJECTION_REASONS[0] }), RULES);
  addDecision(
    figures,
    decision({ kind: "request_changes", rules: ["headline.length", "Ida's phone", ""] }),
    RULES,
  );
  expect(figures.reasons).toEqual({ "": 1, [REJECTION_REASONS[0]]: 1 });
  expect(figures.rules).toEqual({ "headline.length": 1, "": 2 });
  expect(JSON.stringify(figures)).not.toMatch(/Holm|Ida/);
});

it("counts decisions, appeals and what was decided in time", () => {
  const figures = noFigures();
  addDecision(figures, decision({}), RULES);
  addDecision(figures, decision({ kind: "reject", appeal: true, dueAt: at("2026-11-22T11:59:59Z") }), RULES);
  addDecision(figures, decision({ kind: "request_changes", submittedAt: null, dueAt: null }), RULES);
  expect(figures).toMatchObject({
    approved: 1,
    rejected: 1,
    returned: 1,
    appealRejected: 1,
    promised: 2,
    inTime: 1,
  });
  expect(acceptance(figures)).toBeCloseTo(1 / 3);
  expect(acceptance(noFigures())).toBeNull();
  expect(percentile(figures.waits, 0.5)).toBeGreaterThan(7_200_000 * 0.99);
});

it("percentiles are right to one in a hundred, also of months put together", () => {
  const waits = fc.array(fc.integer({ min: 1_000, max: 30 * 86_400_000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(waits, waits, fc.constantFrom(0.5, 0.9), (one, other, part) => {
      const months = [one, other].map((list) => {
        const counted: Waits = {};
        for (const ms of list) addWait(counted, ms);
        return { ...noFigures(), waits: counted };
      });
      const all = [...one, ...other].sort((a, b) => a - b);
      const right = all[Math.ceil(all.length * part) - 1] as number;
      const said = percentile(together(months).waits, part) as number;
      expect(Math.abs(said / right - 1)).toBeLessThan(0.0101);
    }),
  );
  expect(percentile({}, 0.5)).toBeNull();
});

it("months are UTC's, across a year", () => {
  expect(monthsUntil(at("2026-02-28T23:59:59.999Z"), 4)).toEqual([
    "2025-11",
    "2025-12",
    "2026-01",
    "2026-02",
  ]);
  expect(spanOfMonth("2025-12")).toEqual({
    from: at("2025-12-01T00:00:00Z"),
    until: at("2026-01-01T00:00:00Z"),
  });
});

it("writes a table that a spreadsheet reads", () => {
  const [head, line, end] = ledgerCsv([{ month: "2026-11", figures: noFigures() }]).split("\r\n");
  expect(head?.split(",")).toHaveLength(19);
  expect(line).toBe("2026-11,0,0,0,,,,0,0,0,0,0,0,0,0,0,0,0,0");
  expect(end).toBe("");
});
