-- The age is looked up in the index itself, so that a walk past what is too old visits no row.
DROP INDEX "releases_status_rank_at_id_idx";
CREATE INDEX "releases_status_rank_at_id_submitted_at_idx" ON "releases"("status", "rank_at", "id", "submitted_at");
