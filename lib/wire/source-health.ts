type Source = {
  status: "active" | "paused" | "archived";
  failures: number;
  lastPolledAt: Date | null;
  nextPollAt: Date;
  intervalSeconds: number;
};

export type SourceHealth = { tone: "well" | "failing" | "late" | "idle"; words: string };

/** A poll this much later than due says that nobody polls. */
const LATE_FACTOR = 2;

/** How a source fares, for the eye and in words. */
export function sourceHealth(source: Source, now: Date): SourceHealth {
  if (source.status === "archived") return { tone: "idle", words: "Archived" };
  if (source.status === "paused") return { tone: "idle", words: "Paused" };
  if (source.failures > 0)
    return {
      tone: "failing",
      words: source.failures === 1 ? "Failed once" : `Failed ${source.failures} times`,
    };
  const overdue = now.getTime() - source.nextPollAt.getTime();
  if (overdue > LATE_FACTOR * source.intervalSeconds * 1000) return { tone: "late", words: "Poll overdue" };
  if (!source.lastPolledAt) return { tone: "idle", words: "Not polled yet" };
  return { tone: "well", words: "Working" };
}
