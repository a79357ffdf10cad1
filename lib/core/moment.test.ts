import { describe, expect, it } from "vitest";
import { bothZones, clockWords, dayWords, momentWords, shortDayWords } from "./moment";

const at = new Date("2026-11-22T15:04:00Z");

describe("moments", () => {
  it("name their zone", () => {
    expect(momentWords(at, "America/Chicago")).toBe("Sun 22 Nov 2026, 09:04 CST");
    expect(clockWords(new Date("2026-07-01T05:00:00Z"), "America/Chicago")).toBe("00:00 CDT");
  });
  it("come in the author's zone and UTC", () =>
    expect(bothZones(at, "Asia/Tokyo")).toEqual([
      "Mon 23 Nov 2026, 00:04 GMT+9",
      "Sun 22 Nov 2026, 15:04 UTC",
    ]));
  it("may be whole days, the same in every zone", () => {
    expect(dayWords("2026-11-02")).toBe("2 Nov 2026");
    expect(shortDayWords("2026-11-22")).toBe("22 Nov");
    for (const text of ["", "soon", "2026-13-40", "2-1"]) expect(dayWords(text)).toBe(text);
  });
  it("come once where the author writes in UTC", () =>
    expect(bothZones(at, "UTC")).toEqual(["Sun 22 Nov 2026, 15:04 UTC"]));
});
