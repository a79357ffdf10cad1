/** Percentiles of samples in milliseconds. */
export function percentiles(samples: number[]): { p50: number; p95: number; p99: number } {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const round = (ms: number) => Math.round(ms * 100) / 100;
  return { p50: round(at(0.5)), p95: round(at(0.95)), p99: round(at(0.99)) };
}

/** The middle one of some values; NaN of none. */
export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Runs work so many times, one after another, after some unmeasured rounds; milliseconds each. */
export async function timed(
  work: () => Promise<unknown>,
  { rounds, warm = 10 }: { rounds: number; warm?: number },
): Promise<number[]> {
  for (let i = 0; i < warm; i++) await work();
  const samples: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const started = performance.now();
    await work();
    samples.push(performance.now() - started);
  }
  return samples;
}

export type Row = { what: string; value: string; target: string; reached: boolean };

/** A plain table; with `before`, what each row was the last time stands below it. */
export function tableOf(rows: (Row & { before?: string })[]): string {
  const width = (key: "what" | "value" | "target") =>
    Math.max(...rows.map((row) => row[key].length), key.length);
  const [what, value, target] = [width("what"), width("value"), width("target")];
  const line = (a: string, b: string, c: string, d: string) =>
    `${a.padEnd(what)}  ${b.padEnd(value)}  ${c.padEnd(target)}  ${d}`.trimEnd();
  return `${[
    line("measured", "value", "target", ""),
    ...rows.flatMap((row) => [
      line(row.what, row.value, row.target, row.reached ? "reached" : "MISSED"),
      ...(row.before ? [line("  the last time", row.before, "", "")] : []),
    ]),
  ].join("\n")}\n`;
}

/** The table on standard output. */
export const printTable = (rows: Row[]): void => void process.stdout.write(tableOf(rows));
