import { describe, expect, it } from "vitest";
import type { RecentItem } from "@/lib/news/cards";
import { newsImage } from "@/lib/news/schema";
import { type PlanInput, planEdition } from "./plan";

const NOW = Date.parse("2026-12-01T12:00:00Z");
const HOUR = 3_600_000;
const recent = (id: string, hoursAgo: number, card: Partial<RecentItem["card"]> = {}): RecentItem => ({
  card: {
    ...{ id, origin: "wire", kind: "text", slug: id, headline: id, subheadline: "", summary: "", byline: "" },
    ...{
      place: "",
      language: "en",
      creditName: "",
      onBehalfOf: "",
      alsoFrom: [],
      newsroom: null,
      image: null,
    },
    ...{ section: "local", publishedAt: new Date(NOW - hoursAgo * HOUR), updatedAt: new Date(NOW) },
    ...card,
  },
  sections: ["local"],
  places: [],
});
const SECTIONS = [{ slug: "local", name: "Local" }];
const plan = (change: Partial<PlanInput> & Pick<PlanInput, "recent">) =>
  planEdition(
    {
      issue: { leadId: null, pinned: [], dropped: [], ...change.issue },
      ...{
        chosenLead: null,
        seq: 5,
        usualSince: 4,
        firstSeqs: new Map(),
        newSince: new Date(NOW - 24 * HOUR),
      },
      ...change,
    },
    SECTIONS,
  );
const order = ({ entries }: ReturnType<typeof plan>) => entries.map(({ id }) => id).join(" ");
const leadOf = ({ entries, reasons }: ReturnType<typeof plan>) => {
  const leads = entries.filter(({ lead }) => lead);
  expect(leads.length).toBeLessThanOrEqual(1);
  return leads[0] && `${leads[0].id}: ${reasons.get(leads[0].id)}`;
};

describe("an edition", () => {
  const day = [
    recent("a", 1),
    recent("b", 2, { summary: "Said.", image: newsImage.parse({ url: "/media/x/320.webp" }) }),
    recent("c", 3),
    recent("d", 4),
  ];

  it("begins with the lead, then what is pinned in its order, then the newest; what is dropped is out", () => {
    const issue = { leadId: "d", pinned: ["c", "a"], dropped: ["b"] };
    const made = plan({ recent: day, issue });
    expect(order(made)).toBe("d c a");
    expect(made.entries.map(({ position, pinned }) => `${position}${pinned}`)).toEqual([
      "0false",
      "1true",
      "2true",
    ]);
    expect(made.reasons.get("c")).toBe("Pinned by the editors, no. 1");
    expect(order(plan({ recent: day, issue: { ...issue, dropped: ["a", "d"] } }))).toBe("d c a b");
  });

  it("leads with the editors’ lead, else that of the front page, else what could lead it; never with what is old", () => {
    const issue = { leadId: "c", pinned: [], dropped: [] };
    expect(leadOf(plan({ recent: day, issue, chosenLead: "d" }))).toBe("c: The editors’ lead");
    expect(leadOf(plan({ recent: day, chosenLead: "d" }))).toBe(
      "d: Put at the head of the front page by an editor",
    );
    expect(leadOf(plan({ recent: day }))).toBe("b: Leads the front page");
    const firstSeqs = new Map([["b", 4]]);
    expect(leadOf(plan({ recent: day, firstSeqs, chosenLead: "b" }))).toMatch(/^a: The newest/);
    expect(leadOf(plan({ recent: day.slice(1, 2), firstSeqs }))).toBeUndefined();
  });

  it("says of each why it stands there", () => {
    const made = plan({ recent: day, firstSeqs: new Map([["c", 2]]) });
    expect(Object.fromEntries(made.reasons)).toEqual({
      a: "Newest in Local by time",
      b: "Leads the front page",
      c: "Offered before: only for who has had no letter since",
      d: "Second in Local by time",
    });
  });

  it("keeps the number under which an item was offered first; the first edition of a title offers a day", () => {
    const made = plan({ recent: [...day, recent("old", 30)], firstSeqs: new Map([["c", 2]]) });
    expect(made.entries.map(({ id, firstSeq }) => `${id}${firstSeq}`).join()).toBe("b5,a5,c2,d5,old5");
    const first = plan({ recent: [...day, recent("old", 30)], seq: 1, usualSince: 0 });
    expect(first.entries.find(({ id }) => id === "old")?.firstSeq).toBe(0);
    const issue = { leadId: null, pinned: ["old"], dropped: [] };
    expect(plan({ recent: [recent("old", 30)], seq: 1, usualSince: 0, issue }).entries[0]?.firstSeq).toBe(1);
  });
});
