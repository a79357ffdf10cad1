/** What a scrape tells, as measured at one moment. Ages and lags are seconds; null is "there is none". */
export type Figures = {
  /** How late polls are that should have been made: the middle one, the 95th of a hundred, the worst. */
  lateness: { p50: number; p95: number; worst: number; due: number };
  sources: SourceFigures[];
  sourcesBy: { status: string; count: number }[];
  held: { waiting: number; oldestSeconds: number };
  jobs: { task: string; waiting: number; planned: number; failed: number; oldestSeconds: number }[];
  releases: { status: string; count: number; oldestSeconds: number; overdue: number }[];
  /** Releases whose moment has come and that are not public yet. */
  publish: { overdue: number; lagSeconds: number; troubled: number };
  mail: { queued: number; failed: number; oldestSeconds: number };
  /** The daily email: letters on their way, of the oldest of which the hour came so long ago; what a person must look at. */
  letters: {
    waiting: number;
    oldestSeconds: number;
    failedBatches: number;
    skippedRounds: number;
    batches: { state: string; count: number }[];
  };
  webhooks: { pending: number };
  hubs: { waiting: number; failing: number };
  /** Caches in front of us: since the oldest change they are not known to have been told of, and tries that failed. */
  edges: { edge: string; untoldSeconds: number; failuresInRow: number }[];
  /** The last check of the log that came to an end. */
  log: { sound: boolean; ageSeconds: number } | null;
};

export type SourceFigures = {
  source: string;
  /** Since the last good answer; null: never. */
  okAgeSeconds: number | null;
  failuresInRow: number;
  /** Polls since midnight UTC that brought nothing new: they are counted by the day (WirePollDay). */
  unchangedToday: number;
  /** Of the last hour: polls and pushes that brought something or failed, and what came of them. */
  polls: number;
  failedPolls: number;
  created: number;
  updated: number;
  refused: number;
};

/** So many sources are told of by name; Prometheus keeps a series for every label it has ever met. */
export const NAMED_SOURCES = 1_000;

const worst = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));

/**
 * The first sources by name and all others as one, "other": the worst of their ages, the sum of their counts.
 * @param sources in an order that lasts, so that a source keeps its series.
 */
export function namedSources(sources: SourceFigures[], most = NAMED_SOURCES): SourceFigures[] {
  const named = sources.slice(0, most);
  const others = sources.slice(most);
  if (others.length === 0) return named;
  const other = others.reduce((sum, each) => ({
    source: "other",
    okAgeSeconds: worst(sum.okAgeSeconds, each.okAgeSeconds),
    failuresInRow: Math.max(sum.failuresInRow, each.failuresInRow),
    unchangedToday: sum.unchangedToday + each.unchangedToday,
    polls: sum.polls + each.polls,
    failedPolls: sum.failedPolls + each.failedPolls,
    created: sum.created + each.created,
    updated: sum.updated + each.updated,
    refused: sum.refused + each.refused,
  }));
  return [...named, { ...other, source: "other" }];
}
