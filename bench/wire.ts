// npm run bench:wire [ITEMS]: the wire's own measures on a database of its own (.data/bench): cost per item with little
// and with a lot in the store (1,000,000 items unless told), and 50,000 items under a worker that is killed on the way.
import { db } from "@/lib/core/db";
import { freePort } from "@/scripts/launcher/postgres";
import { killedIntake } from "./killed-intake";
import { printTable } from "./measure";
import { benchTitle, SECTION, SLUG } from "./title";

process.env.FETCH_ALLOW = `127.0.0.1:${await freePort()}`;
const { storeRows } = await import("./store");

const say = (line: string) => process.stderr.write(`${line}\n`);
const size = Number(process.argv[2] ?? 1_000_000);

const publication = await benchTitle();

const rows = await killedIntake({ publication: SLUG, section: SECTION }, say);
rows.push(...(await storeRows({ id: publication.id, slug: SLUG, section: SECTION }, [10_000, size], say)));
printTable(rows);
await db().$disconnect();
process.exit(rows.every((row) => row.reached) ? 0 : 1);
