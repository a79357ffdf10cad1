// 50,000 items of 1,000 agencies, taken in by a worker that is killed again and again, and by one that is left alone.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { withDatabase } from "@/prisma/testing/database-url";
import {
  addWorld,
  agencies,
  copyDatabase,
  killPoints,
  stateOf,
  takeIn,
} from "@/worker/testing/killed-intake";
import type { Row } from "./measure";

const WORLD = { feeds: 1000, items: 50 };
const ITEMS = WORLD.feeds * WORLD.items;
const KILLS = 20;
const PATIENCE_MS = 3_600_000;

/** Both runs begin with the same database, which holds no other wire items; the copies are dropped afterwards. */
export async function killedIntake(
  route: { publication: string; section: string },
  say: (line: string) => void,
): Promise<Row[]> {
  const url = process.env.DATABASE_URL as string;
  const end = await agencies(WORLD);
  const names = [`killed_${randomBytes(4).toString("hex")}`, `calm_${randomBytes(4).toString("hex")}`];
  try {
    say("adding 1,000 agencies…");
    await addWorld(WORLD, route);
    const [killed = "", calm = ""] = [await copyDatabase(url, names[0]!), await copyDatabase(url, names[1]!)];
    say("taking in 50,000 items under kills…");
    const kills = await takeIn(killed, killPoints(KILLS, ITEMS), PATIENCE_MS);
    say("taking in 50,000 items in peace…");
    await takeIn(calm, [], PATIENCE_MS);
    const [after, undisturbed] = [await stateOf(killed), await stateOf(calm)];
    const different = after.items.filter((line, n) => line !== undisturbed.items[n]).length;
    const whole = after.items.length === ITEMS && undisturbed.items.length === ITEMS;
    return [
      {
        what: `wire: ${ITEMS.toLocaleString("en")} items under ${kills} kills against none`,
        value: `${after.items.length} stored, ${different} different, ${after.polls} polls waiting`,
        target: "the same state",
        reached: whole && different === 0 && after.polls === WORLD.feeds,
      },
    ];
  } finally {
    end();
    const client = new pg.Client({ connectionString: withDatabase(url, "postgres") });
    await client.connect();
    for (const name of names) await client.query(`drop database if exists ${name} with (force)`);
    await client.end();
  }
}
