// Stored texts for the measures of grouping, made in the database: their bands are mostly numbers nobody else has, as
// MinHash makes them, and some of a few hundred frequent ones, as templates make them. Rows are as large as real ones.
import { client, db, Prisma, type Tx } from "@/lib/core/db";
import { periodOf, SLOTS, slotOf } from "@/lib/similarity/periods";

const DAY_SECONDS = 24 * 3600;
/** Rows of so many different texts: what decides the cost is their number, not that each is different. */
const KINDS = 1_000;

export type Stored = { count: number; days: number; bands: number };

/**
 * Empties the index of likeness and fills it with wire items that came evenly over the last days.
 * The tables of bands are written without their key, which is built afterwards in one pass.
 */
export async function fillIndex({ count, days, bands }: Stored, now: Date): Promise<void> {
  await db()
    .$executeRaw`truncate similar_texts, similar_bands_releases, stories, story_members, story_partings restart identity`;
  const end = now.toISOString();
  await client().$transaction(
    async (tx: Tx) => {
      await tx.$executeRaw`
        create temp table kinds on commit drop as
        select k, (select array_agg((random() * 4294967294 - 2147483647)::bigint::int) from generate_series(1, ${bands}) where k = k) as bands,
          (select array_agg(distinct (power(30000, random()) * 71)::int) from generate_series(1, 150) where k = k) as words
        from generate_series(0, ${KINDS - 1}) as k`;
      await tx.$executeRaw`
        insert into similar_texts (kind, ref_id, headline, credit, bands, words, names, at)
        select 'wire', uuidv7(), 'Stored', '', k.bands, k.words, k.words[1:15],
          ${end}::timestamptz - (${count} - n) * (${days * DAY_SECONDS} * interval '1 second' / ${count}::float8)
        from generate_series(1, ${count}::int) as n join kinds k on k.k = n % ${KINDS} order by n`;
    },
    { timeout: 600_000 },
  );
  for (let back = 0; back < SLOTS; back++) await fillBands(periodOf(now) - back, bands);
  await db().$executeRaw`vacuum analyze similar_texts`;
}

async function fillBands(period: number, bands: number): Promise<void> {
  const name = `similar_bands_${slotOf(period)}`;
  const table = Prisma.raw(name);
  const key = Prisma.raw(`${name}_pkey`);
  await client().$transaction(
    async (tx: Tx) => {
      await tx.$executeRaw`set local maintenance_work_mem = '1GB'`;
      await tx.$executeRaw`set local work_mem = '256MB'`;
      await tx.$executeRaw`truncate ${table}`;
      await tx.$executeRaw`alter table ${table} drop constraint ${key}`;
      await tx.$executeRaw`
        insert into similar_slots (slot, period) values (${slotOf(period)}, ${period})
        on conflict (slot) do update set period = excluded.period`;
      await tx.$executeRaw`
        insert into ${table} (band, text)
        select distinct case when hashint4extended(b, number) % 100 in (0, 1, 2) then abs(hashint4extended(number, b) % 300)::int
          else (hashint4extended(number, b) & 4294967295) - 2147483648 end, number
        from similar_texts, generate_series(1, ${bands}::int) as b
        where floor(extract(epoch from at) / 1209600) = ${period}`;
      await tx.$executeRaw`alter table ${table} add constraint ${key} primary key (band, text)`;
    },
    { timeout: 600_000 },
  );
  await db().$executeRaw`vacuum analyze ${table}`;
}
