import { describe, expect, it } from "vitest";
import { zoneChoice, zoneCity, zoneCountries, zoneLabel, zoneMatches, zoneOffset } from "./zone-words";

const WINTER = new Date("2026-11-22T12:00:00Z");
const SUMMER = new Date("2026-07-22T12:00:00Z");

describe("a zone in words", () => {
  it("has its city, its name and its offset of the moment", () => {
    expect(zoneLabel("America/Chicago", WINTER)).toBe("Chicago: Central Time, UTC−06:00 now");
    expect(zoneLabel("America/Chicago", SUMMER)).toBe("Chicago: Central Time, UTC−05:00 now");
    expect(zoneCity("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
    expect(zoneOffset("Asia/Kathmandu", WINTER)).toBe("UTC+05:45");
    expect(zoneOffset("UTC", WINTER)).toBe("UTC");
  });
});

describe("a search for a zone", () => {
  const countries = zoneCountries();
  const all = Intl.supportedValuesOf("timeZone").map((zone) => zoneChoice(zone, WINTER, countries.get(zone)));
  const found = (search: string) =>
    all.filter((choice) => zoneMatches(choice, search)).map(({ value }) => value);

  it.each([
    ["chicago", "America/Chicago"],
    ["Sao Paulo", "America/Sao_Paulo"],
    ["São", "America/Sao_Paulo"],
    ["CST", "America/Chicago"],
    ["cdt", "America/Chicago"],
    ["CEST", "Europe/Berlin"],
    ["utc-6", "America/Chicago"],
    ["UTC−06:00", "America/Chicago"],
    ["+5:30", "Asia/Calcutta"],
    ["gmt+9", "Asia/Tokyo"],
    ["germany", "Europe/Berlin"],
    ["central europ", "Europe/Berlin"],
    ["new york", "America/New_York"],
  ])("finds by %j", (search, zone) => {
    expect(found(search)).toContain(zone);
  });

  it("does not find what begins no word", () => {
    expect(found("hicago")).toEqual([]);
    expect(found("chicago germany")).toEqual([]);
    expect(found("utc-6")).not.toContain("Europe/Berlin");
  });
});
