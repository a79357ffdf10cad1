-- What went out in a span of days, and which embargoes end next.
CREATE INDEX "releases_status_published_at_id_idx" ON "releases"("status", "published_at", "id");
CREATE INDEX "releases_embargo_until_id_idx" ON "releases"("embargo_until", "id");
