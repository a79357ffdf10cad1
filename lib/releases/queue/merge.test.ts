import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReleaseState } from "../lifecycle";
import type { QueueLine } from "./line";
import { mergeNews, type QueueNews, type ShownLine } from "./merge";

const day = (n: number) => new Date(Date.UTC(2026, 10, 1) + n * 60_000);
const line = (n: number, status: ReleaseState = "submitted"): QueueLine => ({
  id: `01a20304-0000-7000-8000-${String(n).padStart(12, "0")}`,
  status,
  version: 2,
  kind: "other",
  headline: `Release ${n}`,
  organisation: { slug: "mill", name: "Harrow Mill" },
  onBehalfOf: "",
  submittedAt: day(n),
  dueAt: day(n),
  goPublicAt: null,
  publishAt: null,
  embargoUntil: null,
  updatedAt: day(n),
  claim: null,
  assigned: null,
  flags: [],
  rankAt: day(n),
  terms: [],
});
const filter = { view: "waiting", sort: "priority" } as const;
const shown = (...n: number[]): ShownLine[] => n.map((each) => ({ line: line(each), gone: null }));
const news = (items: QueueLine[], change: Partial<QueueNews> & { more?: boolean } = {}): QueueNews => ({
  page: { items, nextCursor: change.more ? "x" : null },
  elsewhere: change.elsewhere ?? [],
  still: change.still ?? [],
});
const words = (rows: ShownLine[]) => rows.map((row) => [row.line.headline, row.gone]);

describe("a list that is looked at", () => {
  it("keeps what left in its place and says what became of it", () => {
    const { rows, fresh } = mergeNews(
      shown(1, 2, 3, 4, 5),
      news([line(3)], {
        elsewhere: [
          { ...line(1, "in_review"), changedBy: "Ivo Lind", claim: { name: "Ivo Lind", mine: false } },
          { ...line(2, "scheduled"), changedBy: "Ivo Lind" },
          { ...line(5), changedBy: "Ivo Lind" },
        ],
      }),
      filter,
    );
    expect(words(rows)).toEqual([
      ["Release 1", "Claimed by Ivo Lind"],
      ["Release 2", "Approved by Ivo Lind"],
      ["Release 3", null],
      ["Release 4", "Taken back by its author"],
      ["Release 5", "No longer matches these filters"],
    ]);
    expect(fresh).toBe(0);
  });

  it("counts what came, and not what only moved up from the next page", () => {
    const page = [line(0), line(1), line(3), line(4)];
    const elsewhere = [{ ...line(2, "rejected"), changedBy: "Ivo Lind" }];
    expect(mergeNews(shown(1, 2, 3), news(page, { more: true, elsewhere }), filter).fresh).toBe(1);
    expect(mergeNews(shown(1, 2, 3), news(page, { elsewhere }), filter).fresh).toBe(2);
    const newest = { view: "waiting", sort: "newest" } as const;
    expect(
      mergeNews(shown(3, 2), news([line(5), line(3), line(2), line(1)], { more: true }), newest).fresh,
    ).toBe(1);
  });

  it("takes back what came back, and knows what was pushed off the page", () => {
    const before: ShownLine[] = [{ line: line(1, "in_review"), gone: "Claimed by Ivo Lind" }, ...shown(2)];
    const { rows } = mergeNews(
      before,
      news([line(0), line(1)], {
        more: true,
        elsewhere: [{ ...line(2), changedBy: "" }],
        still: [line(2).id],
      }),
      filter,
    );
    expect(words(rows)).toEqual([
      ["Release 1", null],
      ["Release 2", null],
    ]);
  });

  it("shows what an empty list gets at once as new", () =>
    expect(mergeNews([], news([line(1), line(2)]), filter)).toEqual({ rows: [], fresh: 2 }));

  it("never moves, adds or drops a row, whatever happens", () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 30 })),
        fc.uniqueArray(fc.integer({ min: 0, max: 30 })),
        fc.uniqueArray(fc.integer({ min: 0, max: 30 })),
        fc.boolean(),
        (on, page, away, more) => {
          const elsewhere = away
            .filter((n) => !page.includes(n))
            .map((n) => ({ ...line(n, "rejected"), changedBy: "x" }));
          const { rows, fresh } = mergeNews(
            shown(...on),
            news(
              page.map((n) => line(n)),
              { more, elsewhere },
            ),
            filter,
          );
          expect(rows.map((row) => row.line.id)).toEqual(on.map((n) => line(n).id));
          expect(rows.filter((row) => row.gone === null).length).toBe(
            on.filter((n) => page.includes(n)).length,
          );
          expect(fresh).toBeLessThanOrEqual(page.filter((n) => !on.includes(n)).length);
        },
      ),
    ));
});
