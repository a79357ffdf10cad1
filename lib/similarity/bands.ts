import "server-only";
import { db, Prisma, type Tx, transaction } from "@/lib/core/db";
import type { Compared } from "./degree";
import { periodOf, slotOf } from "./periods";

/** A text by its number in the index; `fresh` when the transaction at hand has put it there. */
export type Numbered = { kind: string; number: number; at: Date; fresh: boolean };

const tableOf = (name: string | number) => Prisma.raw(`similar_bands_${name}`);

async function insert(tx: Tx, table: Prisma.Sql, texts: Numbered[]): Promise<void> {
  // What nobody else can have written needs no look whether it is there, which would be half the cost.
  // In the order of the index, so that neighbours are written together.
  for (const [fresh, group] of Map.groupBy(texts, (text) => text.fresh))
    await tx.$executeRaw`
      insert into ${table} (band, text)
      select band, t.number from similar_texts t, unnest(t.bands) as band
      where t.number = any(${group.map((text) => text.number)}::int[]) order by band
      ${fresh ? Prisma.empty : Prisma.sql`on conflict do nothing`}`;
}

/**
 * Makes a table free for a fortnight that has begun.
 * @returns whether it takes texts of this fortnight: not when it holds a later one already.
 */
async function open(period: number): Promise<boolean> {
  const slot = slotOf(period);
  const held = await heldPeriod(db(), slot);
  if (held === period) return true;
  if (held !== null && held > period) return false;
  return transaction(async (tx) => {
    await tx.$executeRaw`insert into similar_slots (slot, period) values (${slot}, ${period}) on conflict do nothing`;
    await tx.$queryRaw`select 1 from similar_slots where slot = ${slot} for update`;
    const now = await heldPeriod(tx, slot);
    if (now !== null && now > period) return false;
    if (now !== period) {
      await tx.$executeRaw`truncate ${tableOf(slot)}`;
      await tx.$executeRaw`update similar_slots set period = ${period} where slot = ${slot}`;
    }
    return true;
  });
}

async function heldPeriod(client: Tx, slot: number): Promise<number | null> {
  const [row] = await client.$queryRaw<
    { period: number }[]
  >`select period from similar_slots where slot = ${slot}`;
  return row?.period ?? null;
}

/** Sees to it that there is a table for each fortnight of these that may still have one, before they are written. */
export async function openPeriods(times: Date[]): Promise<Set<number>> {
  const opened = new Set<number>();
  for (const period of new Set(times.map(periodOf))) if (await open(period)) opened.add(period);
  return opened;
}

/**
 * Puts texts of the index where they can be found by their bands: releases for good, wire items for their fortnight and the
 * three after it. Idempotent. Bands a text had before a revision stay; they make a candidate, which is compared.
 * @param opened the fortnights that have a table (openPeriods); wire items of others are left out.
 */
export async function keepBands(tx: Tx, texts: Numbered[], opened: Set<number>): Promise<void> {
  const byTable = Map.groupBy(
    texts.filter((text) => text.kind === "release" || opened.has(periodOf(text.at))),
    (text) => (text.kind === "release" ? "releases" : slotOf(periodOf(text.at))),
  );
  for (const [name, group] of byTable) await insert(tx, tableOf(name), group);
}

/**
 * Of each band the newest so many texts are candidates. More have it when it says nothing, or when a story is told by
 * many: then each of them leads to it.
 */
const PER_BAND = 10;

export type Candidate = { question: number; text: number; shared: number };

async function slotsOf(client: Tx, periods: number[] | null): Promise<number[]> {
  const held = await client.$queryRaw<{ slot: number; period: number }[]>`
    select slot, period from similar_slots`;
  return held.filter((each) => !periods || periods.includes(each.period)).map((each) => each.slot);
}

/** The texts that share most of these bands, at most `most`: releases and wire items, whenever they came. */
export async function candidatesOf(bands: number[], most: number, client: Tx = db()): Promise<number[]> {
  const slots = await slotsOf(client, null);
  const found = await client.$queryRaw<Candidate[]>`
    select * from similar_candidates(${bands.map(() => 0)}::int[], ${bands}::int[], ${slots}::int[], ${PER_BAND},
      ${most})`;
  return found.map((each) => each.text);
}

/**
 * For each of these texts of the index those that share most bands with it, at most `most`, in one statement for all.
 * @param periods fortnights to look in for wire items. Releases are always looked for.
 */
export async function neighboursOf(
  numbers: number[],
  periods: number[],
  most: number,
  client: Tx = db(),
): Promise<Candidate[]> {
  const slots = await slotsOf(client, periods);
  return client.$queryRaw<Candidate[]>`
    select found.* from (
      select array_agg(t.number order by band) as numbers, array_agg(band order by band) as bands
      from similar_texts t, unnest(t.bands) as band where t.number = any(${numbers}::int[])) as asked
    cross join lateral similar_candidates(asked.numbers, asked.bands, ${slots}::int[], ${PER_BAND}, ${most}) as found`;
}

/** Word stems and names of texts of the index, by their numbers. */
export async function wordsOfTexts(numbers: number[], client: Tx = db()): Promise<Map<number, Compared>> {
  // As bytes, because arrays come through the driver number by number.
  const rows = await client.$queryRaw<{ number: number; words: Uint8Array; names: Uint8Array }[]>`
    select number, array_send(words) as words, array_send(names) as names from similar_texts
    where number = any(${numbers}::int[])`;
  return new Map(
    rows.map(({ number, words, names }) => [number, { words: intsOf(words), names: intsOf(names) }]),
  );
}

/**
 * An int[] as PostgreSQL sends it: its dimensions, a flag and the type (four bytes each), the length and lower bound
 * of the only dimension, then each element behind its own length.
 */
function intsOf(sent: Uint8Array): number[] {
  const view = new DataView(sent.buffer, sent.byteOffset, sent.byteLength);
  if (view.getInt32(0) === 0) return [];
  const count = view.getInt32(12);
  return Array.from({ length: count }, (_, i) => view.getInt32(24 + i * 8));
}
