import { expect, it } from "vitest";
import { dateFormat } from "./date-format";

it("makes a format once, and another for every other wish", () => {
  const chicago = dateFormat("en-GB", { timeZone: "America/Chicago", hour: "2-digit", minute: "2-digit" });
  expect(dateFormat("en-GB", { timeZone: "America/Chicago", hour: "2-digit", minute: "2-digit" })).toBe(
    chicago,
  );
  const berlin = dateFormat("en-GB", { timeZone: "Europe/Berlin", hour: "2-digit", minute: "2-digit" });
  const at = new Date("2026-12-01T12:00:00Z");
  expect([chicago.format(at), berlin.format(at)]).toEqual(["06:00", "13:00"]);
  expect(dateFormat("de", { timeZone: "Europe/Berlin", month: "long" }).format(at)).toBe("Dezember");
});

it("holds no more than it may, the newest of them", () => {
  const before = dateFormat("en", { timeZone: "UTC", year: "numeric" });
  const wish = (n: number) => dateFormat(`en-u-ca-gregory-x-${n}`, { timeZone: "UTC", year: "numeric" });
  const last = Array.from({ length: 500 }, (_, n) => wish(n)).at(-1);
  expect(wish(499)).toBe(last);
  expect(dateFormat("en", { timeZone: "UTC", year: "numeric" })).not.toBe(before);
});

it("refuses what nobody knows, each time it is asked", () => {
  for (let n = 0; n < 2; n++)
    expect(() => dateFormat("en", { timeZone: "Mars/Olympus" })).toThrow(RangeError);
});
