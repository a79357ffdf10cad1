// What it costs to index and group what arrives, with little and with much in the store. What is stored is made in the
// database (stories-fill.ts); what arrives are real texts, a fifth of them shortened copies.
import { db } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { indexTexts } from "@/lib/similarity/commands";
import { groupTexts } from "@/lib/stories/grouping";
import { type Cost, each, spent } from "./database-cost";
import type { Row } from "./measure";
import { story } from "./similarity";
import { fillIndex, type Stored } from "./stories-fill";

const ARRIVING = 4_000;
const AT_ONCE = 500;
/** Bands of a text with names (signature.ts). */
const BANDS = 40;

/** Every fifth of those that arrive tells again what one before it told, shortened. */
const arriving = (round: number, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const n = 5_000_000 + round * 1_000_000 + i;
    return {
      kind: "wire" as const,
      id: newId(),
      credit: "",
      organisationId: null,
      at: new Date(),
      ...(i % 5 === 4 ? story(n - 3, 3) : story(n)),
    };
  });

async function take(texts: ReturnType<typeof arriving>): Promise<void> {
  await indexTexts(texts);
  await groupTexts(
    "wire",
    texts.map((text) => text.id),
    new Date(),
  );
}

async function measure(round: number): Promise<Cost & { found: number }> {
  const texts = arriving(round, ARRIVING + AT_ONCE);
  await take(texts.slice(ARRIVING));
  const before = await spent();
  for (let at = 0; at < ARRIVING; at += AT_ONCE) await take(texts.slice(at, at + AT_ONCE));
  const cost = each(before, await spent(), ARRIVING);
  const found = await db().storyMember.count({
    where: { refId: { in: texts.filter((_, i) => i % 5 === 4).map((text) => text.id) } },
  });
  return { ...cost, found: found / (texts.length / 5) };
}

const digits = (value: number, after: number) =>
  value.toLocaleString("en", { maximumFractionDigits: after, minimumFractionDigits: after });

/**
 * Measures each state of the store in turn.
 * @returns a row for each with the processor time of an item beside that of the first.
 */
export async function stories(states: Omit<Stored, "bands">[], say: (line: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  let first: number | undefined;
  for (const [round, { count, days }] of states.entries()) {
    const among = `${count.toLocaleString("en")} of ${days} days`;
    say(`filling the index of likeness with ${among}…`);
    await fillIndex({ count, days, bands: BANDS }, new Date());
    say("grouping what arrives…");
    const { node, postgres, hit, read, wal, found } = await measure(round);
    const sum = node + postgres;
    first ??= sum;
    rows.push({
      what: `processor time of an item indexed and grouped among ${among}`,
      value: `Node ${digits(node, 2)} ms, PostgreSQL ${digits(postgres, 2)} ms (${digits(sum / first, 2)} ×); pages ${digits(hit, 0)} held, ${digits(read, 1)} read; log ${digits(wal / 1000, 1)} KB; copies found ${digits(found * 100, 1)} %`,
      target: "≤ 1.5 ×, ≥ 95 % found",
      reached: sum <= first * 1.5 && found >= 0.95,
    });
  }
  return rows;
}
