import { expect, it } from "vitest";
import { chosenOn, shownAgain } from "./form";
import { nextLetter } from "./next-letter";
import { preferences } from "./schema";
import { choiceFacts, daysWords } from "./words";

const title = { timeZone: "America/Chicago", sections: [{ slug: "local" }, { slug: "business" }] };
const read = (query: string) => preferences.safeParse(chosenOn(new URLSearchParams(query), title));

it("takes a form with nothing on it for the usual: everything, every day at six in the title's zone", () => {
  expect(read("").data).toEqual({
    sections: [],
    places: [],
    newsrooms: [],
    days: [1, 2, 3, 4, 5, 6, 7],
    hour: 6,
    timeZone: "America/Chicago",
    breakingPerDay: 0,
    alertBreaking: false,
    alertNewsrooms: [],
    alertSections: [],
    alertSearches: [],
  });
});

it.each([
  ["section=local", { sections: ["local"] }],
  ["section=business&section=local", { sections: [] }],
  ["section=local&section=nope", { sections: ["local"] }],
  ["places=Riverbend,%20 Mill+Street;;Riverbend", { places: ["Riverbend", "Mill Street"] }],
  ["days=weekdays", { days: [1, 2, 3, 4, 5] }],
  ["days=chosen&day=6&day=2&day=6", { days: [2, 6] }],
  ["hour=0&zone=Asia/Kathmandu", { hour: 0, timeZone: "Asia/Kathmandu" }],
  ["breaking=yes&breaking-most=3", { breakingPerDay: 3 }],
  ["breaking=yes&breaking-most=99", { breakingPerDay: 5 }],
  ["breaking-most=3", { breakingPerDay: 0 }],
  ["alert-section=business&breaking-most=2", { breakingPerDay: 2, alertBreaking: false }],
  ["alert-section=business&alert-section=nope", { alertSections: ["business"] }],
  ["newsroom=mill&alert-newsroom=mill&alert-newsroom=dairy", { alertNewsrooms: ["mill"] }],
  ["alert-newsroom=mill&breaking-most=2", { alertNewsrooms: [], breakingPerDay: 0 }],
  [
    "alert-search=mill++bridge&alert-search=&alert-search=mill+bridge",
    { alertSearches: ["mill bridge"], breakingPerDay: 1 },
  ],
  ["newsroom=mill&newsroom=mill", { newsrooms: ["mill"] }],
])("%s says %j", (query, said) => expect(read(query).data).toMatchObject(said));

it.each([
  ["days=chosen", "days"],
  ["days=chosen&day=8", "days"],
  ["hour=24", "hour"],
  ["hour=-1", "hour"],
  ["hour=six", "hour"],
  ["zone=Mars/Olympus", "timeZone"],
  ["zone=", "timeZone"],
  ["newsroom=../x", "newsrooms"],
  [`places=${"x".repeat(61)}`, "places"],
  ["places=<b>", "places"],
  [`places=${Array.from({ length: 11 }, (_, n) => n).join(",")}`, "places"],
  ["alert-search=the+of", "alertSearches"],
  ["alert-search=-football", "alertSearches"],
  ["alert-search=bridge+or+-football", "alertSearches"],
  ["alert-search=br*", "alertSearches"],
  [Array.from({ length: 6 }, (_, n) => `alert-search=word${n}`).join("&"), "alertSearches"],
])("%s is refused for its %s", (query, field) => expect(read(query).error?.issues[0]?.path[0]).toBe(field));

it("shows a refused form again as it was sent, save what cannot be shown", () => {
  const before = preferences.parse({ timeZone: "UTC", hour: 9, places: ["Riverbend"] });
  const query = "section=local&days=chosen&hour=18&zone=Mars&places=<b>&alert-search=the&alert-search=mill";
  expect(shownAgain(chosenOn(new URLSearchParams(query), title), before)).toEqual({
    ...before,
    alertBreaking: false,
    alertSearches: ["the", "mill"],
    breakingPerDay: 1,
    sections: ["local"],
    days: [],
    hour: 18,
    places: ["Riverbend"],
    timeZone: "UTC",
  });
});

it("says what was chosen in words, in a mail nobody has agreed to yet without those that were typed", () => {
  const query =
    "section=local&days=chosen&day=2&day=6&places=Buy+pills&alert-search=buy+pills&alert-section=local";
  const chosen = preferences.parse({ ...read(query).data, hour: 18 });
  expect(daysWords(chosen.days)).toBe("Tuesday, Saturday");
  const sections = [{ slug: "local", name: "Riverbend & County" }];
  const facts = (...more: [{ typed: boolean }?]) =>
    choiceFacts(chosen, { sections } as Parameters<typeof choiceFacts>[1], ...more).map(({ value }) => value);
  const rest = ["Tuesday, Saturday", "18:00, America/Chicago"];
  expect(facts()).toEqual([
    "Riverbend & County",
    "Buy pills",
    ...rest,
    "Riverbend & County, “buy pills”; at most 1 a day",
  ]);
  expect(facts({ typed: false })).toEqual([
    "Riverbend & County",
    "1",
    ...rest,
    "Riverbend & County, a search; at most 1 a day",
  ]);
});

it.each([
  // The clocks in Chicago go forward on 14 March 2027 at two.
  ["2027-03-13T12:30:00Z", { days: [7], hour: 2, timeZone: "America/Chicago" }, "Sunday 03:00, Chicago time"],
  [
    "2026-12-03T11:59:59Z",
    { days: [4], hour: 6, timeZone: "America/Chicago" },
    "Thursday 06:00, Chicago time",
  ],
  [
    "2026-12-03T12:00:00Z",
    { days: [4, 5], hour: 6, timeZone: "America/Chicago" },
    "Friday 06:00, Chicago time",
  ],
  ["2026-12-03T12:00:00Z", { days: [4], hour: 23, timeZone: "UTC" }, "Thursday 23:00, UTC"],
])("at %s says when the next letter of %j comes: %s", (now, chosen, said) =>
  expect(nextLetter(preferences.parse(chosen), new Date(now))).toBe(said),
);
