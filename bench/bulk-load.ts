// The whole store a benchmark asks: by the operator's own command, the indexes of the big tables made afterwards.
import { spawn } from "node:child_process";
import path from "node:path";
import { db } from "@/lib/core/db";
import { TSX } from "../scripts/launcher/children";

const root = path.join(import.meta.dirname, "..");
const TABLES = ["news_items", "placements", "news_search"];
/** Below this an index is as quickly kept as made anew. */
const FEW = 100_000;

export type Size = { items: number; queue: number; organisations: number };

/** Plain indexes of the big tables; unique ones are what a second load makes nothing twice by. */
async function dropIndexes(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string; made: string }[]>`
    select quote_ident(c.relname) as name, pg_get_indexdef(i.indexrelid) as made
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = any(${TABLES}::text[]::regclass[]) and not i.indisunique`;
  for (const { name } of rows) await db().$executeRawUnsafe(`drop index ${name}`);
  return rows.map((row) => row.made);
}

async function admin(size: Size): Promise<void> {
  const options = Object.entries(size).flatMap(([name, count]) => [`--${name}`, String(count)]);
  const child = spawn(process.execPath, [...TSX, "admin/index.ts", "load", ...options], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error("the load failed");
}

/** Brings the store to a size, the same for the same size. @returns seconds it took. */
export async function loadStore(size: Size, say: (line: string) => void): Promise<number> {
  say(
    `loading ${size.items.toLocaleString("en")} items and ${size.queue.toLocaleString("en")} waiting releases of ${size.organisations.toLocaleString("en")} organisations…`,
  );
  const started = performance.now();
  const indexes = size.items > FEW ? await dropIndexes() : [];
  await admin(size);
  for (const made of indexes)
    await db().$transaction(
      async (tx) => {
        await tx.$executeRaw`set local maintenance_work_mem = '512MB'`;
        await tx.$executeRawUnsafe(made);
      },
      { timeout: 3_600_000 },
    );
  await db().$executeRaw`vacuum analyze`;
  // Or what the load left to be written would be written beside what is measured next.
  await db().$executeRaw`checkpoint`;
  return (performance.now() - started) / 1000;
}
