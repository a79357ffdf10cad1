import "server-only";
import { announceToReaders } from "@/lib/core/changes";
import type { Tx } from "@/lib/core/db";
import { direct } from "@/lib/core/direct";
import { changedLists } from "./topics";

/**
 * Notes which lists of titles with a hub have changed, and appoints the job that sees to it: one statement, which
 * writes nothing when no title has a hub. The job's key is the connection's, since whoever writes at once on
 * connections of their own would wait for each other over a common one.
 */
async function noteForHubs(tx: Tx, tags: Iterable<string>): Promise<void> {
  const lists = changedLists(tags);
  if (lists.length === 0) return;
  await direct(tx).execute`
    with noted as (
      insert into hub_news (publication_id, channel)
      select p.id, list.channel
      from unnest(${lists.map((each) => each.publicationId)}::uuid[], ${lists.map((each) => each.channel)}::text[])
        as list(publication_id, channel)
      join publications p on p.id = list.publication_id
      where p.hub_url <> ''
      returning 1)
    select graphile_worker.add_job('hub-tell', '{}'::json, run_at => now() + interval '1 second',
      job_key => 'hub-tell:' || pg_backend_pid(), job_key_mode => 'preserve_run_at')
    from (select from noted limit 1) as any_of_them`;
}

/** Tells of changed lists and items, on commit: our own web processes, the edge, and the hubs of the titles. */
export async function listsChanged(
  tx: Tx,
  tags: Iterable<string>,
  { gone = false }: { gone?: boolean } = {},
): Promise<void> {
  const all = [...tags];
  await announceToReaders(tx, all, { gone });
  await noteForHubs(tx, all);
}
