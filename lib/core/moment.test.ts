import { describe, expect, it } from "vitest";
import { bothZones, clockWords, momentWords } from "./moment";

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
  it("come once where the author writes in UTC", () =>
    expect(bothZones(at, "UTC")).toEqual(["Sun 22 Nov 2026, 15:04 UTC"]));
});
