// npm run bench:stories [ITEMS]: grouping at a million stored items unless told otherwise, those of a year and, which is
// the worst case, all of this fortnight, on a database of its own (.data/bench).
import { db } from "@/lib/core/db";
import { printTable } from "./measure";
import { stories } from "./stories";

const size = Number(process.argv[2] ?? 1_000_000);
const YEAR = 365;
const FORTNIGHT = 14;

const rows = await stories(
  [
    { count: 10_000, days: YEAR },
    { count: Math.round(size / 10), days: YEAR },
    { count: size, days: YEAR },
    { count: size, days: FORTNIGHT },
  ],
  (line) => process.stderr.write(`${line}\n`),
);
printTable(rows);
await db().$disconnect();
process.exit(rows.every((row) => row.reached) ? 0 : 1);
