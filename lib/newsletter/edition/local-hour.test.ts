import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { WEEK } from "../schema";
import { dueBetween, dueOn, nextDue } from "./local-hour";

const ZONES = [...Intl.supportedValuesOf("timeZone"), "UTC"];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const at = (day: string, hour: number, timeZone: string) => dueOn(day, { hour, timeZone })?.toISOString();

describe("a day's letter", () => {
  it.each([
    ["2026-12-01", 6, "America/Chicago", "2026-12-01T12:00:00.000Z"],
    ["2026-07-01", 6, "America/Chicago", "2026-07-01T11:00:00.000Z"],
    ["2026-12-01", 6, "Asia/Kathmandu", "2026-12-01T00:15:00.000Z"],
    // The clock jumps from two to three; at two by the old it is three by the new.
    ["2026-03-08", 2, "America/Chicago", "2026-03-08T08:00:00.000Z"],
    ["2026-03-08", 3, "America/Chicago", "2026-03-08T08:00:00.000Z"],
    // One comes twice: the first counts.
    ["2026-11-01", 1, "America/Chicago", "2026-11-01T06:00:00.000Z"],
    ["2026-11-01", 2, "America/Chicago", "2026-11-01T08:00:00.000Z"],
    // Half an hour's jump, and midnight's.
    ["2026-10-04", 2, "Australia/Lord_Howe", "2026-10-03T15:30:00.000Z"],
    ["2026-03-28", 23, "America/Nuuk", "2026-03-29T01:00:00.000Z"],
    ["2026-04-24", 0, "Africa/Cairo", "2026-04-23T22:00:00.000Z"],
    // A day that was left out has none.
    ["2011-12-30", 6, "Pacific/Apia", undefined],
    ["2011-12-31", 6, "Pacific/Apia", "2011-12-30T16:00:00.000Z"],
  ])("%s at %d in %s is due at %s", (day, hour, zone, due) => expect(at(day, hour, zone)).toBe(due));

  /** The changes of a zone's clock in a year; many zones share all of them. */
  const changesIn = (timeZone: string) => {
    const changes: Temporal.ZonedDateTime[] = [];
    const start = Temporal.Instant.from("2026-01-01T00:00:00Z").toZonedDateTimeISO(timeZone);
    for (
      let next = start.getTimeZoneTransition("next");
      next && next.year < 2027;
      next = next.getTimeZoneTransition("next")
    )
      changes.push(next);
    return changes;
  };

  it("in every zone, at every change of its clock: one instant, on its day and at its hour, or at the jump over it", () => {
    const seen = new Set<string>();
    for (const timeZone of ZONES)
      for (const change of changesIn(timeZone)) {
        const key = change.toString({ timeZoneName: "never" });
        if (seen.has(key)) continue;
        seen.add(key);
        for (const hour of HOURS) {
          const [before, due, after] = [-1, 0, 1].map(
            (days) => dueOn(change.toPlainDate().add({ days }).toString(), { hour, timeZone })!,
          ) as [Date, Date, Date];
          const local = Temporal.Instant.fromEpochMilliseconds(due.getTime()).toZonedDateTimeISO(timeZone);
          const earlier = local.subtract({ hours: 1 });
          const atHour = local.hour === hour && local.minute === 0 && local.day === change.day;
          const first = earlier.hour !== hour || earlier.day !== local.day;
          const atJump = due.getTime() === change.epochMilliseconds;
          if (!((atHour && first) || atJump) || before >= due || due >= after)
            expect.fail(`${timeZone} ${change.toPlainDate()} at ${hour} is due ${local}`);
        }
      }
    expect(seen.size).toBeGreaterThan(15);
  }, 60_000);
});

describe("a worker that looks now and then", () => {
  const instants = fc.integer({ min: Date.parse("2026-01-01"), max: Date.parse("2027-12-31") });
  const clocks = fc.record({ hour: fc.constantFrom(...HOURS), timeZone: fc.constantFrom(...ZONES) });

  it("finds each day's letter once, whenever it looks and however late", () => {
    fc.assert(
      fc.property(
        instants,
        fc.array(fc.integer({ min: 1, max: 60 * 72 }), { minLength: 1, maxLength: 8 }),
        clocks,
        fc.uniqueArray(fc.constantFrom(...WEEK), { minLength: 1 }),
        (start, minutes, clock, days) => {
          let seen = start;
          const piecemeal = minutes.flatMap((more) => {
            const [after, until] = [new Date(seen), new Date(seen + more * 60_000)];
            seen = until.getTime();
            return dueBetween(after, until, clock, days);
          });
          expect(piecemeal).toEqual(dueBetween(new Date(start), new Date(seen), clock, days));
          expect(new Set(piecemeal.map(({ day }) => day)).size).toBe(piecemeal.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("knows the next one: wanted that day, after now, and the first", () => {
    fc.assert(
      fc.property(instants, clocks, fc.uniqueArray(fc.constantFrom(...WEEK)), (start, clock, days) => {
        const now = new Date(start);
        const next = nextDue(now, clock, days);
        expect(next === null).toBe(days.length === 0);
        if (next === null) return;
        expect(next.at.getTime()).toBeGreaterThan(start);
        expect(days).toContain(Temporal.PlainDate.from(next.day).dayOfWeek);
        expect(dueBetween(now, next.at, clock, days)).toEqual([next]);
      }),
      { numRuns: 200 },
    );
  });
});
