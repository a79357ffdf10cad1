-- Embargoes that were waiting when one job for each instant took the place of one for each item: their old jobs would
-- stand in the queue for ever, and they would end with the next sweep, minutes late.
DO $$ BEGIN
    -- A new database has no queue yet, and nothing that waits.
    IF to_regclass('graphile_worker._private_jobs') IS NULL THEN RETURN; END IF;
    PERFORM graphile_worker.remove_job(key) FROM graphile_worker.jobs WHERE task_identifier = 'wire-embargo';
    PERFORM graphile_worker.add_job('wire-due', '{}'::json, run_at => due.at,
        job_key => 'wire-due:' || (extract(epoch FROM due.at) * 1000)::bigint)
    FROM (SELECT DISTINCT due_at AS at FROM wire_items WHERE due_at > now()) AS due;
END $$;

-- The desk's list of what has expired: few among many are found by it.
CREATE INDEX "wire_items_expires_at_idx" ON "wire_items"("expires_at");
