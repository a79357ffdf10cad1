import { expect, it } from "vitest";
import { releaseContent, releaseDraft } from "./schema";
import { releaseSubmission } from "./submission";
import { instantOf, wellFormed } from "./well-formed";

const half = {
  kind: "event",
  headline: `Two lines\nof a headline ${"that runs over ".repeat(40)}`,
  dateline: { place: "Riverbend", date: "2026-02-3" },
  contacts: [{ name: "Ada", email: "ada@" }],
  links: [{ label: "Plan", url: "https:/" }],
  tickers: ["NY"],
  publishAt: "2026-03-08T02:30",
  event: { start: "2026-11-", url: "www" },
  quotes: Array.from({ length: 12 }, () => ({ text: "Yes", speaker: "Ada" })),
};

it("keeps a draft as it was typed, half an address and all", () => {
  const kept = releaseDraft.parse(half);
  expect(kept).toMatchObject(half);
  expect(releaseDraft.parse(kept)).toEqual(kept);
});

it("drops from a draft what no text is", () => {
  expect(releaseDraft.parse({ kind: "other", summary: "a\u0000b \ud83d" }).summary).toBe("ab \ufffd");
});

it.each([
  { kind: "other", colour: "red" },
  { kind: "gossip" },
  { kind: "other", headline: 1 },
  { kind: "other", body: "x".repeat(200_001) },
  { kind: "other", links: Array.from({ length: 61 }, () => ({ label: "", url: "" })) },
  { kind: "other", timeZone: "Mars/Base" },
])("refuses in a draft what no form can hold: %#", (input) => {
  expect(releaseDraft.safeParse(input).success).toBe(false);
});

it("tells a submission everything at once, each field once", () => {
  const issues = releaseSubmission.safeParse(releaseDraft.parse(half)).error?.issues ?? [];
  const paths = issues.map((issue) => issue.path.join("."));
  for (const path of [
    "headline",
    "dateline.date",
    "contacts.0.email",
    "links.0.url",
    "tickers.0",
    "publishAt",
    "event.start",
    "event.url",
    "quotes",
    "body",
    "rightsConfirmed",
  ])
    expect(
      paths.filter((each) => each === path),
      path,
    ).toHaveLength(1);
  expect(issues.find((issue) => issue.path.join(".") === "contacts.0.email")?.message).toBe(
    "This is not an email address.",
  );
});

it("shows of a draft what is well formed", () => {
  const shown = wellFormed(releaseDraft.parse(half));
  expect(shown).toMatchObject({
    dateline: { place: "Riverbend", date: "" },
    contacts: [{ name: "Ada", email: "" }],
    links: [{ label: "Plan", url: "" }],
    tickers: [],
    publishAt: null,
    event: { start: "", url: "" },
  });
  expect(shown.headline).toMatch(/^Two lines of a headline/);
  expect(shown.quotes).toHaveLength(12);
  const sound = releaseContent.parse({ kind: "other", headline: "As it is" });
  expect(wellFormed(sound)).toBe(sound);
});

it("takes for an instant only what names its offset and exists", () => {
  expect(instantOf("2026-03-08T02:30:00Z")?.toISOString()).toBe("2026-03-08T02:30:00.000Z");
  for (const text of ["", null, "2026-03-08T02:30", "tomorrow", "2026-13-40T00:00:00Z"])
    expect(instantOf(text), String(text)).toBeNull();
});
