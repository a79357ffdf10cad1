import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueBetween } from "../edition/local-hour";
import { WEEK } from "../schema";
import { byInstant, LATE_MS, lookingBack, type Round, roundKey, roundsDue } from "./rounds";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const ZONES = [...Intl.supportedValuesOf("timeZone"), "UTC"];
const clocks = fc.uniqueArray(
  fc.record({ hour: fc.integer({ min: 0, max: 23 }), timeZone: fc.constantFrom(...ZONES) }),
  { selector: ({ hour, timeZone }) => `${timeZone} ${hour}`, minLength: 1, maxLength: 6 },
);
const instants = fc.integer({ min: Date.parse("2026-01-01"), max: Date.parse("2027-12-31") });

/** Looks at these instants, by two workers at once each time; those of them that are seen to are written down. */
function watch(looks: number[], wanted: Parameters<typeof roundsDue>[0]) {
  const seen: { round: Round; at: number }[] = [];
  for (const at of looks) {
    const now = new Date(at);
    const newest = seen.length ? new Date(Math.max(...seen.map(({ round }) => round.dueAt.getTime()))) : null;
    const known = new Set(seen.map(({ round }) => roundKey(round)));
    const span = { after: lookingBack(newest, now), until: now };
    const found = [roundsDue(wanted, known, span), roundsDue(wanted, known, span)];
    expect(found[1]).toEqual(found[0]);
    for (const round of found[0] ?? []) seen.push({ round, at });
  }
  return seen;
}

describe("rounds", () => {
  it("in every zone: each local day's is found once, whenever and however often somebody looks", () => {
    fc.assert(
      fc.property(
        instants,
        fc.array(fc.integer({ min: 0, max: 3 * 1_440 }), { minLength: 2, maxLength: 8 }),
        clocks,
        (start, pauses, wanted) => {
          let at = start;
          const looks = [start, ...pauses.map((minutes) => (at += minutes * MINUTE))];
          const seen = watch(looks, wanted);
          fc.pre(seen.length > 0);
          const keys = seen.map(({ round }) => roundKey(round));
          expect(new Set(keys).size).toBe(keys.length);
          const first = Math.min(...seen.map(({ round }) => round.dueAt.getTime()));
          const span = [new Date(first - 1), new Date(looks.at(-1)!)] as const;
          const all = wanted.flatMap((clock) =>
            dueBetween(...span, clock, WEEK).map(({ day }) => roundKey({ ...clock, day })),
          );
          expect([...keys].sort()).toEqual(all.sort());
          for (const { round, at } of seen) expect(round.dueAt.getTime()).toBeLessThanOrEqual(at);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of one instant belong together, the earliest first", () => {
    const now = new Date("2026-12-01T12:30:00Z");
    const same = [
      { hour: 6, timeZone: "America/Chicago" },
      { hour: 12, timeZone: "Europe/London" },
      { hour: 5, timeZone: "America/Chicago" },
    ];
    const span = { after: new Date(now.getTime() - 3 * 3_600_000), until: now };
    const groups = byInstant(roundsDue(same, new Set(), span));
    expect(groups.map(({ dueAt, rounds }) => [dueAt.toISOString().slice(11, 16), rounds.length])).toEqual([
      ["11:00", 1],
      ["12:00", 2],
    ]);
    expect(roundsDue(same, new Set([roundKey({ ...same[2]!, day: "2026-12-01" })]), span)).toHaveLength(2);
  });

  it("looks back to where it ended, a day at least and eight at most; half a day where a title begins", () => {
    const now = new Date("2026-12-20T12:00:00Z");
    const ago = (ms: number) => new Date(now.getTime() - ms);
    expect(lookingBack(null, now)).toEqual(ago(LATE_MS + 1));
    expect(lookingBack(ago(MINUTE), now)).toEqual(ago(DAY));
    expect(lookingBack(ago(3 * DAY), now)).toEqual(ago(3 * DAY));
    expect(lookingBack(ago(30 * DAY), now)).toEqual(ago(8 * DAY));
  });
});
