// A release no rule complains about, for the tests of the rules.
import { type Finding, preflight } from "../preflight";
import { type ReleaseContentInput, releaseContent } from "../schema";

export const context = { now: new Date("2026-11-22T09:00:00.000Z"), organisation: "Example Works" };
export const html = (text: string) =>
  text
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("");
export const filler = Array.from(
  { length: 12 },
  () => "The hall has room for forty machines and a canteen.",
).join(" ");

/** What differs from the sound release. */
export type Part = Partial<ReleaseContentInput>;

export function findings(part: Part): Finding[] {
  const sound: ReleaseContentInput = {
    kind: "business",
    headline: "Example Works opens second hall",
    summary: "Forty people will build pumps there from June.",
    dateline: { place: "Riverbend", date: "2026-11-22" },
    body: html(filler),
    contacts: [{ name: "Ada Example", email: "press@works.example" }],
    sections: ["business"],
  };
  return preflight(releaseContent.parse({ ...sound, ...part }), context);
}
