// What was measured: a table, a file for each run, and how it was the last time.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Row, tableOf } from "./measure";

const folder = path.join(import.meta.dirname, "results");

type Kept = { at: string; rows: Row[]; [detail: string]: unknown };

/** What each row was the last time it was measured, whichever run that was. */
function lastValues(): Map<string, string> {
  const values = new Map<string, string>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()) {
    const { rows } = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Kept;
    for (const { what, value } of rows) values.set(what, value);
  }
  return values;
}

/** Prints the table with the value before, and keeps the run as JSON below bench/results. */
export function tell(rows: Row[], details: Record<string, unknown>): void {
  mkdirSync(folder, { recursive: true });
  const before = lastValues();
  process.stdout.write(tableOf(rows.map((row) => ({ ...row, before: before.get(row.what) ?? "" }))));
  const at = new Date().toISOString();
  const kept: Kept = { at, rows, ...details };
  writeFileSync(path.join(folder, `${at.replace(/[:.]/g, "-")}.json`), JSON.stringify(kept, null, 2));
}
