import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { handBatch } from "@/lib/newsletter/handing/hand-batch";
import { sharedWordsOf } from "@/lib/newsletter/handing/words";

const ending = new AbortController();

let words: ReturnType<typeof sharedWordsOf> | undefined;

/** Ends whatever batch is being handed over after the letters under way. */
export const endLetters = (): void => ending.abort();

/** Hands one batch of letters over, as far as it comes. */
export const letterBatch: Task = async (payload, { job }) => {
  // The database called this job, so its instant has come: by a clock that is behind, it would be too early.
  const clock = () => (job.run_at > now() ? job.run_at : now());
  // The letter's components weigh some megabytes: a worker that has no letters to hand over does without.
  const { letterPress } = await import("@/components/newsletter/letter/press");
  words ??= sharedWordsOf(letterPress);
  await handBatch((payload as { id: string }).id, { clock, stop: ending.signal, wordsOf: words });
};
