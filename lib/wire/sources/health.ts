import { durationWords } from "@/lib/core/span-of-time";

type Source = {
  status: "active" | "paused" | "archived";
  failures: number;
  lastPolledAt: Date | null;
  nextPollAt: Date;
  intervalSeconds: number;
  /** Why it is paused: "" by hand, "gone" after a 410. */
  pausedWhy?: string;
  /** When it counts as quiet, and since when it has been: without them it never is. */
  quietAfterHours?: number | null;
  lastItemAt?: Date | null;
  createdAt?: Date;
};

export type SourceHealth = { tone: "well" | "failing" | "late" | "idle"; words: string };

/** A poll this much later than due says that nobody polls. */
const LATE_FACTOR = 2;

/** How long nothing has come, in milliseconds, once that is longer than its desk wants; null otherwise. */
function silenceOf({ quietAfterHours, lastItemAt, createdAt }: Source, now: Date): number | null {
  const since = lastItemAt ?? createdAt;
  if (!quietAfterHours || !since) return null;
  const silence = now.getTime() - since.getTime();
  return silence > quietAfterHours * 3_600_000 ? silence : null;
}

const WORST_FIRST = ["failing", "late", "well", "idle"] as const;

/** Sources in trouble first, those nobody asks last; otherwise in the order they came in. */
export function byTrouble<S extends Source>(sources: readonly S[], now: Date): S[] {
  const rank = (source: S) => WORST_FIRST.indexOf(sourceHealth(source, now).tone);
  return [...sources].sort((one, other) => rank(one) - rank(other));
}

/** How a source fares, for the eye and in words. */
export function sourceHealth(source: Source, now: Date): SourceHealth {
  if (source.status === "archived") return { tone: "idle", words: "Archived" };
  if (source.status === "paused" && source.pausedWhy === "gone")
    return { tone: "failing", words: "Gone: the server says for good" };
  if (source.status === "paused") return { tone: "idle", words: "Paused" };
  if (source.failures > 0)
    return {
      tone: "failing",
      words: source.failures === 1 ? "Failed once" : `Failed ${source.failures} times`,
    };
  const overdue = now.getTime() - source.nextPollAt.getTime();
  if (overdue > LATE_FACTOR * source.intervalSeconds * 1000) return { tone: "late", words: "Poll overdue" };
  if (!source.lastPolledAt) return { tone: "idle", words: "Not polled yet" };
  const silence = silenceOf(source, now);
  if (silence !== null) return { tone: "late", words: `Quiet for ${durationWords(silence)}` };
  return { tone: "well", words: "Working" };
}
