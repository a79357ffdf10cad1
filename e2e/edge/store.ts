import { readFileSync } from "node:fs";
import path from "node:path";
import { recorded } from "../../scripts/launcher/cluster";
import { place } from "../../scripts/launcher/place";

const dataDir = path.join(import.meta.dirname, "../../.data/e2e");

/** The server of the world's database: its process, and its URL. */
async function server(): Promise<{ pid: number; port: number }> {
  const found = recorded((await place(dataDir)).cluster);
  if (!found) throw new Error("the database of the stories is not running");
  return found;
}

export const databasePid = async () => (await server()).pid;

export async function databaseUrl(): Promise<string> {
  const password = readFileSync(path.join(dataDir, "postgres-password"), "utf8").trim();
  return `postgresql://dateline:${password}@127.0.0.1:${(await server()).port}/dateline`;
}
