type Waiting<T, R> = { item: T; resolve: (result: R) => void; reject: (error: unknown) => void };

/**
 * One statement for many: calls that come while an earlier batch is under way, or within `waitMs`, go together.
 * @param work gets at most `most` items and answers in their order. When a batch fails each of its items is tried
 *   once by itself, so that one cannot spoil the others.
 */
export function gathered<T, R>(
  work: (items: T[]) => Promise<R[]>,
  { waitMs, most }: { waitMs: number; most: number },
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = [];
  let appointed = false;

  const settle = async (batch: Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, i) => {
        resolve(results[i] as R);
      });
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1) only?.reject(error);
      else for (const each of batch) await settle([each]);
    }
  };
  const run = async () => {
    while (waiting.length) await settle(waiting.splice(0, most));
    appointed = false;
  };
  return (item) =>
    new Promise<R>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (appointed) return;
      appointed = true;
      setTimeout(run, waitMs);
    });
}
