// Many scheduled releases in a moment, for tests and measurements: copies of one that went the whole way.
import { db } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";

/** Copies an approved release, each with its own instant and the job that publishes it. @returns their ids. */
export async function copyScheduled(id: string, instants: Date[]): Promise<string[]> {
  const rows = instants.map((at) => ({ id: newId(), at: at.toISOString() }));
  const copies = JSON.stringify(rows);
  await db().$transaction([
    db().$executeRaw`
      insert into releases (id, organisation_id, author_id, kind, status, version, headline, content, publish_at,
        go_public_at, submitted_at, decided_at, credit_name, credit_url, created_at, updated_at, changed_by_id,
        changed_by_name)
      select x.id, organisation_id, author_id, kind, status, version, headline, content, x.at, x.at, submitted_at,
        decided_at, credit_name, credit_url, created_at, updated_at, changed_by_id, changed_by_name
      from releases, jsonb_to_recordset(${copies}::jsonb) as x(id uuid, at timestamptz)
      where releases.id = ${id}::uuid`,
    db().$executeRaw`
      select graphile_worker.add_job(identifier => 'release-publish', payload => json_build_object('id', x.id),
        job_key => 'publish:' || x.id, run_at => x.at)
      from jsonb_to_recordset(${copies}::jsonb) as x(id uuid, at timestamptz)`,
  ]);
  return rows.map((row) => row.id);
}
