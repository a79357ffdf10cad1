-- What waits for the desk and is wanted public in a span of days.
CREATE INDEX "releases_status_publish_at_id_idx" ON "releases"("status", "publish_at", "id");
