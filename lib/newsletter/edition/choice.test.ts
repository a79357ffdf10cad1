import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, choiceFor, isEmpty, MOST, PARTS, whyWords } from "./choice";

const nothing = { sections: [], places: [], newsrooms: [] };
const item = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  position: 0,
  firstSeq: 1,
  origin: "wire",
  sections: ["local"],
  places: [],
  newsroom: null,
  publishedAt: new Date("2026-12-01T10:00:00Z"),
  lead: false,
  pinned: false,
  ...more,
});
const idsOf = (choice: ReturnType<typeof choiceFor>) =>
  Object.fromEntries(PARTS.map((part) => [part, choice[part].map(({ id }) => id).join()]));

describe("a letter", () => {
  it("keeps releases, staff and wire apart, below the lead, whom one follows and one's places", () => {
    const items = [
      item("wire"),
      item("release", { origin: "release", newsroom: "mill" }),
      item("staff", { origin: "staff" }),
      item("followed", { origin: "release", newsroom: "brewery", sections: ["sports"] }),
      item("near", { sections: ["sports"], places: ["Cutler’s  LANDING"] }),
      item("lead", { lead: true, sections: ["sports"] }),
      item("pinned", { pinned: true, sections: ["sports"], newsroom: "brewery" }),
      item("other", { sections: ["sports"] }),
    ];
    const wants = { sections: ["local"], places: ["cutler's landing"], newsrooms: ["brewery"] };
    expect(idsOf(choiceFor(items, wants, 0))).toEqual({
      lead: "lead",
      pinned: "pinned",
      followed: "followed",
      places: "near",
      releases: "release",
      staff: "staff",
      wire: "wire",
    });
  });

  it("says why of each, in words", () => {
    const nameOf = (_: string, slug: string) => slug.toUpperCase();
    expect(whyWords({ kind: "lead" }, nameOf)).toBe("The day’s lead");
    expect(whyWords({ kind: "pinned" }, nameOf)).toBe("Chosen by the editors");
    expect(whyWords({ kind: "newsroom", name: "mill" }, nameOf)).toBe("You follow MILL");
    expect(whyWords({ kind: "place", name: "Riverbend" }, nameOf)).toBe("You asked for news of Riverbend");
    expect(whyWords({ kind: "section", name: "local" }, nameOf)).toBe("From LOCAL");
  });

  it("is none where there is nothing new", () => {
    expect(isEmpty(choiceFor([], nothing, 0))).toBe(true);
    expect(isEmpty(choiceFor([item("a", { lead: true })], nothing, 1))).toBe(true);
    expect(isEmpty(choiceFor([item("a")], { ...nothing, sections: ["sports"] }, 0))).toBe(true);
  });

  const slugs = fc.constantFrom("local", "business", "sports");
  const places = fc.constantFrom("Riverbend", "Mill Street", "Zürich");
  const rooms = fc.constantFrom("mill", "brewery", "schools");
  const candidates = fc.uniqueArray(
    fc.record({
      firstSeq: fc.integer({ min: 1, max: 4 }),
      pinned: fc.boolean(),
      id: fc.uuid({ version: 7 }),
      origin: fc.constantFrom("release" as const, "wire" as const, "staff" as const),
      sections: fc.uniqueArray(slugs, { maxLength: 3 }),
      places: fc.uniqueArray(places, { maxLength: 2 }),
      newsroom: fc.option(rooms),
      publishedAt: fc.date({ min: new Date("2026-12-01"), max: new Date("2026-12-02"), noInvalidDate: true }),
      lead: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 60 },
  );
  const edition = candidates.map((items) => items.map((each, position) => ({ ...each, position })));
  const wanted = fc.record({
    sections: fc.uniqueArray(slugs),
    places: fc.uniqueArray(places),
    newsrooms: fc.uniqueArray(rooms),
  });

  it("holds what was asked for, once, and nothing that was sent, whatever order the items come in", () => {
    fc.assert(
      fc.property(edition, wanted, fc.integer({ min: 0, max: 4 }), (items, wants, since) => {
        const choice = choiceFor(items, wants, since);
        expect(choiceFor([...items].reverse(), wants, since)).toEqual(choice);
        for (const part of PARTS) {
          const places = choice[part].map(({ id }) => items.findIndex((each) => each.id === id));
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
        const all = PARTS.flatMap((part) => choice[part]);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        for (const { id, why } of all) {
          const found = items.find((each) => each.id === id)!;
          expect(found.firstSeq).toBeGreaterThan(since);
          if (why.kind === "pinned") expect(found.pinned).toBe(true);
          if (why.kind === "lead") expect(found.lead).toBe(true);
          if (why.kind === "newsroom") expect(wants.newsrooms).toContain(found.newsroom);
          if (why.kind === "place") expect(found.places).toContain(why.name);
          if (why.kind === "section") {
            expect(found.sections).toContain(why.name);
            if (wants.sections.length) expect(wants.sections).toContain(why.name);
          }
        }
        const fresh = items.filter(({ firstSeq }) => firstSeq > since);
        const leads = fresh.filter(({ lead }) => lead);
        expect(choice.lead).toHaveLength(Math.min(leads.length, 1));
        const pins = fresh.filter(({ id, pinned }) => pinned && id !== choice.lead[0]?.id);
        expect(choice.pinned).toHaveLength(Math.min(pins.length, MOST.pinned));
        const followed = fresh.filter(
          ({ newsroom, pinned }) => !pinned && newsroom !== null && wants.newsrooms.includes(newsroom),
        );
        const shown = all.filter(({ id }) => followed.some((each) => each.id === id));
        expect(shown.length).toBeGreaterThanOrEqual(Math.min(followed.length, MOST.followed));
        for (const part of PARTS) expect(choice[part].length).toBeLessThanOrEqual(MOST[part]);
      }),
      { numRuns: 300 },
    );
  });
});
