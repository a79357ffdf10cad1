/** Percentiles of samples in milliseconds. */
export function percentiles(samples: number[]): { p50: number; p95: number; p99: number } {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const round = (ms: number) => Math.round(ms * 100) / 100;
  return { p50: round(at(0.5)), p95: round(at(0.95)), p99: round(at(0.99)) };
}

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

/** A plain table on standard output. */
export function printTable(rows: Row[]): void {
  const width = (key: "what" | "value" | "target") =>
    Math.max(...rows.map((row) => row[key].length), key.length);
  const [what, value, target] = [width("what"), width("value"), width("target")];
  const line = (a: string, b: string, c: string, d: string) =>
    process.stdout.write(`${a.padEnd(what)}  ${b.padEnd(value)}  ${c.padEnd(target)}  ${d}\n`);
  line("measured", "value", "target", "");
  for (const row of rows) line(row.what, row.value, row.target, row.reached ? "reached" : "MISSED");
}
