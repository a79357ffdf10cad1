import { describe, expect, it } from "vitest";
import { organisations } from "../organisations.ts";
import { people } from "../people.ts";
import { titles } from "../titles.ts";
import { releasesAt } from "./schedule.ts";

const now = new Date("2026-03-05T16:20:00Z");
const releases = releasesAt(now);
/** Submitted on purpose with faults that preflight must find. */
const faulty = ["millwright-shouting", "hospital-visiting-hours"];

describe("the demo's releases", () => {
  it("are thirty, in every state, twelve or more of them published", () => {
    expect(releases).toHaveLength(30);
    expect(new Set(releases.map(({ key }) => key)).size).toBe(30);
    expect(new Set(releases.map(({ state }) => state)).size).toBe(9);
    expect(new Set(releases.map(({ kind }) => kind)).size).toBe(6);
    expect(releases.filter(({ state }) => state === "published").length).toBeGreaterThanOrEqual(12);
  });

  it.each(releases.map((release) => [release.key, release] as const))(
    "%s refers to what exists",
    (_, release) => {
      const author = people.find(({ email }) => email === release.author);
      expect(author?.memberships.map(({ organisation }) => organisation)).toContain(release.organisation);
      expect(organisations.map(({ slug }) => slug)).toContain(release.organisation);
      expect(release.content.publications.length).toBeGreaterThan(0);
      for (const publication of release.content.publications) {
        const sections = titles.find(({ slug }) => slug === publication)?.sections.map(({ slug }) => slug);
        for (const section of release.content.sections) expect(sections).toContain(section);
      }
      expect(release.content.sections.length).toBeLessThanOrEqual(3);
      expect(release.content.headline.length).toBeGreaterThanOrEqual(20);
      expect(release.content.headline.length).toBeLessThanOrEqual(170);
      expect((release.content.summary ?? "").length).toBeLessThanOrEqual(250);
      expect(JSON.stringify(release)).not.toMatch(/\{(day|date|month|event|start|played)/);
    },
  );

  it("break the rules only where they are meant to", () => {
    const shouting = releases.filter(({ content }) => /!|\b(incredible|amazing)\b/i.test(content.headline));
    expect(shouting.map(({ key }) => key).sort()).toEqual([...faulty].sort());
  });

  it("have what their kind and state ask for, dated from the moment of seeding", () => {
    for (const { state, kind, reason, at, content } of releases) {
      expect(at.getTime()).toBeLessThan(now.getTime());
      if (kind === "event") expect(Date.parse(content.event?.start ?? "")).toBeGreaterThan(now.getTime());
      if (kind === "appointment") expect(content.appointment?.start).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (kind === "sports") expect(content.sports?.playedOn).toMatch(/^2026-03-0\d$/);
      if (state === "rejected" || state === "changes_requested") expect(reason).toBeTruthy();
      const goes = content.publishAt ?? content.embargoUntil;
      expect(goes !== undefined).toBe(state === "scheduled");
      if (goes) expect(Date.parse(goes)).toBeGreaterThan(now.getTime());
    }
  });

  it("name the weekday of the event that they announce, across a change to summer time", () => {
    const supper = releases.find(({ key }) => key === "millwright-harvest-supper");
    expect(supper?.content.event?.start).toBe("2026-03-17T22:00:00.000Z");
    expect(supper?.content.body).toContain("Tuesday, March 17");
  });
});
