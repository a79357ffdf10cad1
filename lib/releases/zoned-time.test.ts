import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOfLocal, localOfInstant, readLocal, sideOf } from "./zoned-time";

const ZONES = [
  "UTC",
  "America/Chicago",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Africa/Casablanca",
];

describe("a local time in a zone", () => {
  it("is one instant on an ordinary day", () => {
    expect(readLocal("2026-11-22T09:00", "America/Chicago")).toEqual({
      kind: "unique",
      instant: "2026-11-22T15:00:00.000Z",
    });
  });

  it("is refused in the hour the clocks skip, and the next real time is named", () => {
    expect(readLocal("2026-03-08T02:00", "America/Chicago")).toEqual({
      kind: "gap",
      next: "2026-03-08T03:00",
    });
    expect(readLocal("2026-03-08T02:59", "America/Chicago")).toEqual({
      kind: "gap",
      next: "2026-03-08T03:00",
    });
    expect(readLocal("2026-03-08T01:59", "America/Chicago").kind).toBe("unique");
    expect(readLocal("2026-03-08T03:00", "America/Chicago").kind).toBe("unique");
  });

  it("is refused in a gap of half an hour", () => {
    expect(readLocal("2026-10-04T02:15", "Australia/Lord_Howe")).toEqual({
      kind: "gap",
      next: "2026-10-04T02:30",
    });
  });

  it("is refused on a day that a zone skipped whole", () => {
    expect(readLocal("2011-12-30T12:00", "Pacific/Apia")).toEqual({ kind: "gap", next: "2011-12-31T00:00" });
  });

  it("comes twice when the clocks go back, and asks which is meant", () => {
    expect(readLocal("2026-11-01T01:30", "America/Chicago")).toEqual({
      kind: "overlap",
      earlier: { instant: "2026-11-01T06:30:00.000Z", offset: "-05:00" },
      later: { instant: "2026-11-01T07:30:00.000Z", offset: "-06:00" },
    });
    expect(instantOfLocal("2026-11-01T01:30", "America/Chicago", null)).toBeNull();
    expect(instantOfLocal("2026-11-01T01:30", "America/Chicago", "later")).toBe("2026-11-01T07:30:00.000Z");
    expect(readLocal("2026-11-01T02:00", "America/Chicago").kind).toBe("unique");
    expect(readLocal("2026-11-01T00:59", "America/Chicago").kind).toBe("unique");
  });

  it("is incomplete while it is typed, and impossible dates stay so", () => {
    for (const text of ["2026-11", "2026-11-22", "2026-02-30T10:00", "2026-11-22T24:00", "soon"])
      expect(readLocal(text, "UTC").kind, text).toBe("incomplete");
    expect(readLocal("", "UTC").kind).toBe("empty");
  });

  it("throws for a zone nobody knows", () => {
    expect(() => readLocal("2026-11-22T09:00", "Mars/Olympus")).toThrow(RangeError);
  });
});

describe("an instant", () => {
  const minute = fc
    .integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 })
    .map((at) => new Date(at * 60_000).toISOString());
  const zone = fc.constantFrom(...ZONES);

  it("comes back from its local time, its side included, in every zone", () => {
    fc.assert(
      fc.property(minute, zone, (instant, where) => {
        const local = localOfInstant(instant, where);
        expect(readLocal(local, where).kind).not.toBe("gap");
        expect(instantOfLocal(local, where, sideOf(instant, where))).toBe(instant);
      }),
      { numRuns: 1500 },
    );
  });

  it("keeps its side through both overlapping hours", () => {
    expect(sideOf("2026-11-01T06:30:00.000Z", "America/Chicago")).toBe("earlier");
    expect(sideOf("2026-11-01T07:30:00.000Z", "America/Chicago")).toBe("later");
    expect(sideOf("2026-11-01T08:30:00.000Z", "America/Chicago")).toBeNull();
  });

  it("agrees with Intl on what the clock shows", () => {
    fc.assert(
      fc.property(minute, zone, (instant, where) => {
        const parts = new Intl.DateTimeFormat("sv-SE", {
          timeZone: where,
          dateStyle: "short",
          timeStyle: "short",
        }).format(new Date(instant));
        expect(localOfInstant(instant, where)).toBe(parts.replace(" ", "T"));
      }),
      { numRuns: 300 },
    );
  });
});
