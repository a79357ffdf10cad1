import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "./dates";

const READ: [written: string, instant: string][] = [
  ["Tue, 03 Jun 2003 09:39:21 GMT", "2003-06-03T09:39:21.000Z"],
  ["Tue, 10 Jun 03 04:00 EST", "2003-06-10T09:00:00.000Z"],
  ["10 Jun 99 04:00:00 UT", "1999-06-10T04:00:00.000Z"],
  ["Thu, 01 Jan 2004 19:48:21 +0100 (CET)", "2004-01-01T18:48:21.000Z"],
  ["Thu, 01 Jan 2004 24:00:00 GMT", "2004-01-02T00:00:00.000Z"],
  ["Mon, 1 Jan 2024 10:00:00 UTC+2", "2024-01-01T08:00:00.000Z"],
  ["Mon, 01 Jan 2024 10:00:00 +0530", "2024-01-01T04:30:00.000Z"],
  ["Sat, Dec 16 2023 02:02:33 PM", "2023-12-16T14:02:33.000Z"],
  ["Dec 16, 2023 12:05 a.m. PST", "2023-12-16T08:05:00.000Z"],
  ["2022-12-17", "2022-12-17T00:00:00.000Z"],
  ["2022-12", "2022-12-01T00:00:00.000Z"],
  ["2022", "2022-01-01T00:00:00.000Z"],
  ["20021024T175005-0500", "2002-10-24T22:50:05.000Z"],
  ["2023-10-04T08:16:21.123456+02:00", "2023-10-04T06:16:21.123Z"],
  ["2003-12-13 18:30 EST", "2003-12-13T23:30:00.000Z"],
  ["2024-01-05 3:04:05 PM", "2024-01-05T15:04:05.000Z"],
  ["2024-01-05 12:04 AM", "2024-01-05T00:04:00.000Z"],
  ["2017-10-17T22:17:00 -0400", "2017-10-18T02:17:00.000Z"],
  ["Tue Jun  3 09:39:21 2003", "2003-06-03T09:39:21.000Z"],
  ["Tue Jun  3 09:39:21 PDT 2003", "2003-06-03T16:39:21.000Z"],
  ["Mon Jan 2 15:04:05 -0700 2006", "2006-01-02T22:04:05.000Z"],
  ["1518478934", "2018-02-12T23:42:14.000Z"],
  ["1518478934123", "2018-02-12T23:42:14.123Z"],
  ["10. März 2021, 14:30 Uhr", "2021-03-10T14:30:00.000Z"],
  ["5 de marzo de 2021", "2021-03-05T00:00:00.000Z"],
  ["mar. 5 janv. 2021 10h30", "2021-01-05T10:30:00.000Z"],
  ["5 août 2021", "2021-08-05T00:00:00.000Z"],
  ["3 mrt 2021", "2021-03-03T00:00:00.000Z"],
  ["Вт, 5 мая 2020 10:00:00 +0300", "2020-05-05T07:00:00.000Z"],
  ["2023年3月5日 10:30", "2023-03-05T10:30:00.000Z"],
  ["March 5th, 2021", "2021-03-05T00:00:00.000Z"],
  ["03/04/2021 5:06 pm", "2021-03-04T17:06:00.000Z"],
  ["30/04/2021", "2021-04-30T00:00:00.000Z"],
  ["5.3.2021", "2021-03-05T00:00:00.000Z"],
  ["2021/03/05 10:00:00", "2021-03-05T10:00:00.000Z"],
];

describe("parseDate", () => {
  it.each(READ)("reads %s", (written, instant) => {
    expect(parseDate(written)).toBe(instant);
  });

  it.each(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ").map((name, at) => [name, at + 1] as const),
  )("knows %s", (name, month) => {
    expect(parseDate(`Sun, 01 ${name} 2023 00:00:00 GMT`)).toBe(
      `2023-${String(month).padStart(2, "0")}-01T00:00:00.000Z`,
    );
  });

  it.each([
    "",
    "soon",
    "Fri, 31 Feb 2020 10:00:00 GMT",
    "0001-01-01T00:00:00Z",
    "31/04/2021",
    "2004-06-28T23:60:00Z",
    "2024-13-01",
    "12:30",
    "x".repeat(5000),
  ])("gives null for %j", (written) => {
    expect(parseDate(written)).toBeNull();
  });

  it("reads back every instant in the layouts the standards define", () => {
    const instants = fc.date({
      min: new Date("1951-01-01T00:00:00Z"),
      max: new Date("2199-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
        expect(parseDate(date.toISOString())).toBe(date.toISOString());
        expect(parseDate(whole.toUTCString())).toBe(whole.toISOString());
      }),
    );
  });

  it("never throws and gives an instant or null", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const instant = parseDate(text);
        if (instant !== null) expect(new Date(instant).toISOString()).toBe(instant);
      }),
      { numRuns: 2000 },
    );
  });
});
