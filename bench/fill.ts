// A million old items in two minutes: whole tables at once, their indexes made afterwards.
import { db, type Tx } from "@/lib/core/db";

const TABLES = ["wire_items", "news_items", "placements"];
const PATIENCE_MS = 3_600_000;

/** Drops the indexes that no constraint needs. @returns the statements that make them again. */
async function dropIndexes(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string; made: string }[]>`
    select quote_ident(c.relname) as name, pg_get_indexdef(i.indexrelid) as made
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = any(${TABLES}::text[]::regclass[])
      and not exists (select from pg_constraint where conindid = i.indexrelid)`;
  for (const { name } of rows) await tx.$executeRawUnsafe(`drop index ${name}`);
  return rows.map((row) => row.made);
}

/**
 * Adds the items numbered `from` to `to` of the sources named old-…, published in the title's lists. For the database
 * of a benchmark, by its superuser: references are not checked.
 */
export async function fillTables(
  from: number,
  to: number,
  { id, section }: { id: string; section: string },
): Promise<void> {
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`set local session_replication_role = replica`;
      await tx.$executeRaw`set local maintenance_work_mem = '512MB'`;
      await tx.$executeRaw`set local work_mem = '256MB'`;
      const indexes = await dropIndexes(tx);
      await tx.$executeRaw`
        create temporary table made on commit drop as
        with old as materialized (select array_agg(id order by slug) as ids from wire_sources where slug like 'old-%')
        select uuidv7(make_interval(secs => g - ${to}::int)) as id, uuidv7() as news, g,
          ids[1 + g % cardinality(ids)] as source, timestamptz '2026-01-01' + make_interval(secs => g) as at,
          md5(g::text) as hash, 'Story ' || g || ' of harbor and council ' || md5(g::text) as title
        from old, generate_series(${from}::int, ${to}::int) g`;
      await tx.$executeRaw`
        insert into news_items (id, origin, origin_key, slug, headline, body, credit_name, published_at, updated_at)
        select news, 'wire', id::text, 'story-' || g, title, '<p>' || title || '</p>', 'Agency', at, at from made`;
      await tx.$executeRaw`
        insert into placements (publication_id, channel, published_at, item_id)
        select ${id}::uuid, channel, at, news
        from made, unnest(array['front', 'wire', 'section/' || ${section}::text]) channel`;
      await tx.$executeRaw`
        insert into wire_items (id, source_id, guid, version, version_at, content_hash, title, item, first_seen_at,
          updated_at, news_item_id, url_key)
        select id, source, 'old-' || g, 0, at, hash, title,
          jsonb_build_object('guid', 'old-' || g, 'title', title, 'content', '<p>' || title || '</p>'), at, at, news,
          ('x' || substr(hash, 1, 16))::bit(64)::bigint
        from made`;
      for (const made of indexes) await tx.$executeRawUnsafe(made);
    },
    { timeout: PATIENCE_MS, maxWait: 10_000 },
  );
  for (const table of TABLES) await db().$executeRawUnsafe(`vacuum analyze ${table}`);
}
