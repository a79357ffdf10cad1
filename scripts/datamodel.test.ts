// Migrations are written by hand: this holds what they make against what prisma/schema asks for.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { expect, it } from "vitest";
import { datamodelSql } from "@/prisma/datamodel-sql";
import { testDatabase } from "@/prisma/testing/database";

const migrated = await testDatabase();

// Tables made by hand for one index alone (20261201030000_same_news) are no part of the data model.
const OURS = "'^(_prisma_migrations$|similar_(bands|slots))'";
const SHAPE = `
  select 'column ' || table_name || '.' || column_name || ' ' || udt_name || coalesce('(' || datetime_precision || ')', '') || ' ' || is_nullable as line
  from information_schema.columns where table_schema = 'public' and table_name !~ ${OURS}
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename !~ ${OURS}
  union all select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('f', 'p', 'u') and conrelid <> 0 and conrelid::regclass::text !~ ${OURS}
  union all select 'enum ' || t.typname || ' ' || string_agg(e.enumlabel, ',' order by e.enumsortorder) from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.typname
  order by 1`;

async function shapeOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(SHAPE).finally(() => client.end());
  return rows.map((row) => row.line);
}

it("the migrations make exactly the data model", async () => {
  const name = `m_${randomBytes(6).toString("hex")}`;
  const server = new pg.Client({ connectionString: migrated });
  await server.connect();
  await server.query(`create database ${name}`);
  const url = new URL(migrated);
  url.pathname = `/${name}`;
  try {
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(await datamodelSql(migrated)).finally(() => client.end());
    expect(await shapeOf(migrated)).toEqual(await shapeOf(url.href));
  } finally {
    await server.query(`drop database ${name} with (force)`);
    await server.end();
  }
});
