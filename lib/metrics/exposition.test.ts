import { expect, it } from "vitest";
import { expositionOf } from "./exposition";
import { type Figures, namedSources, type SourceFigures } from "./figures";

const source = (name: string, change: Partial<SourceFigures> = {}): SourceFigures => ({
  source: name,
  okAgeSeconds: 60,
  failuresInRow: 0,
  unchangedToday: 20,
  polls: 4,
  failedPolls: 0,
  created: 10,
  updated: 1,
  refused: 2,
  ...change,
});

const quiet: Figures = {
  lateness: { p50: 0, p95: 0, worst: 0, due: 0 },
  sources: [],
  sourcesBy: [],
  held: { waiting: 0, oldestSeconds: 0 },
  jobs: [],
  releases: [],
  publish: { overdue: 0, lagSeconds: 0, troubled: 0 },
  mail: { queued: 0, failed: 0, oldestSeconds: 0 },
  webhooks: { pending: 0 },
  hubs: { waiting: 0, failing: 0 },
  letters: { waiting: 0, oldestSeconds: 0, failedBatches: 0, skippedRounds: 0, batches: [] },
  edges: [],
  log: null,
};

it("tells of every line what it is, and gives each value once (text format 0.0.4)", async () => {
  const sources = [source("city-wire"), source("gazette", { okAgeSeconds: null, failuresInRow: 9 })];
  const text = await expositionOf({ ...quiet, sources, log: { sound: true, ageSeconds: 7.5 } });
  expect(text.endsWith("\n")).toBe(true);
  const lines = text.split("\n").filter(Boolean);
  const series = lines.filter((line) => !line.startsWith("#"));
  expect(new Set(series.map((line) => line.replace(/ [^ ]+$/, ""))).size).toBe(series.length);
  for (const line of series)
    expect(line).toMatch(/^dateline_[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [\d.]+$/);
  expect(series).toContain('dateline_wire_source_items_created_last_hour{source="city-wire"} 10');
  expect(series).toContain('dateline_wire_source_failures_in_row{source="gazette"} 9');
  expect(text).not.toContain('ok_age_seconds{source="gazette"}');
  expect(series).toContain("dateline_log_check_age_seconds 7.5");
});

it("says nothing of a log that was never checked", async () => {
  expect(await expositionOf(quiet)).not.toMatch(/dateline_log_/);
});

it("names so many sources, and sums up the others", () => {
  const sources = [
    source("a"),
    source("b"),
    source("c", { okAgeSeconds: null, failuresInRow: 3 }),
    source("d", { okAgeSeconds: 900, polls: 6 }),
  ];
  expect(namedSources(sources, 4)).toEqual(sources);
  const other = {
    okAgeSeconds: 900,
    failuresInRow: 3,
    unchangedToday: 60,
    polls: 14,
    created: 30,
    updated: 3,
    refused: 6,
  };
  expect(namedSources(sources, 1)).toMatchObject([{ source: "a" }, { source: "other", ...other }]);
  expect(namedSources(sources.slice(0, 2), 1)[1]?.source).toBe("other");
});
