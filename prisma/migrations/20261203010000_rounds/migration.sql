-- Rounds of subscribers: who is in one by the hour they had chosen when it fell due, walked by their ids.
ALTER TABLE "subscribers" ADD COLUMN "clock_at" TIMESTAMPTZ(3);

DROP INDEX "subscribers_publication_id_state_time_zone_hour_idx";
CREATE INDEX "subscribers_publication_id_state_time_zone_hour_id_idx" ON "subscribers"("publication_id", "state", "time_zone", "hour", "id");
