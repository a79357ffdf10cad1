// npm run bench [PART…]: what is fast, measured on this machine in one run, on a database of its own (.data/bench).
import { db } from "@/lib/core/db";
import { freePort } from "../scripts/launcher/postgres";
import type { Row } from "./measure";
import { tell } from "./results";

// Read once by the environment, so before anything that asks for it.
process.env.FETCH_ALLOW = `127.0.0.1:${await freePort()}`;
const { PARTS } = await import("./parts");

const asked = process.argv.slice(2);
const names = Object.keys(PARTS);
const help = asked.includes("--help") || asked.includes("-h");
const unknown = asked.filter((name) => !name.startsWith("-") && !names.includes(name));
if (help || unknown.length) {
  for (const name of unknown) process.stderr.write(`There is no part named ${name}.\n`);
  process.stdout.write(
    `npm run bench [-- PART…]\n${names.map((name) => `  ${name.padEnd(9)} ${PARTS[name]?.about}\n`).join("")}`,
  );
  process.exit(unknown.length ? 1 : 0);
}

const say = (line: string) => process.stderr.write(`${line}\n`);
const rows: Row[] = [];
const add = (...found: Row[]) => {
  rows.push(...found);
  for (const { what, value } of found) say(`  ${what}: ${value}`);
};
const failed: string[] = [];
for (const name of asked.length ? asked : names) {
  const started = performance.now();
  try {
    add(...((await PARTS[name]?.run(say, add)) ?? []));
  } catch (error) {
    // One run tells all it can.
    failed.push(`${name}: ${(error as Error).stack}`);
  }
  say(`${name}: ${Math.round((performance.now() - started) / 1000)} s`);
}
tell(rows, { failed });
for (const each of failed) say(each);
await db().$disconnect();
process.exit(failed.length === 0 && rows.every((row) => row.reached) ? 0 : 1);
