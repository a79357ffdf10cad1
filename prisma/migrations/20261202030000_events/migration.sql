-- When events take place, for a title's calendar; and the lists "events" and "people" of what is public already.
CREATE TABLE "event_dates" (
    "item_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "sections" TEXT[],

    CONSTRAINT "event_dates_pkey" PRIMARY KEY ("item_id","publication_id")
);

CREATE INDEX "event_dates_publication_id_starts_at_item_id_idx" ON "event_dates"("publication_id", "starts_at", "item_id");

ALTER TABLE "event_dates" ADD CONSTRAINT "event_dates_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "news_items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A text that is no time makes an event without a day, as it does in lib/news/events/span.ts.
CREATE FUNCTION pg_temp.instant(said text) RETURNS timestamptz LANGUAGE plpgsql AS $$
BEGIN
  RETURN CASE WHEN said ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})$' THEN said::timestamptz END;
EXCEPTION WHEN others THEN
  RETURN NULL;
END $$;

INSERT INTO event_dates (item_id, publication_id, starts_at, ends_at, sections)
SELECT item_id, publication_id, starts_at, greatest(starts_at, ends_at), sections
FROM (
  SELECT n.id AS item_id, p.publication_id,
    pg_temp.instant(n.details->'event'->>'start') AS starts_at,
    pg_temp.instant(n.details->'event'->>'end') AS ends_at,
    coalesce((SELECT array_agg(substr(s.channel, 9) ORDER BY s.channel) FROM placements s
      WHERE s.item_id = n.id AND s.publication_id = p.publication_id AND s.channel LIKE 'section/%'), '{}') AS sections
  FROM news_items n JOIN placements p ON p.item_id = n.id AND p.channel = 'front'
  WHERE jsonb_typeof(n.details->'event') = 'object'
) AS told
WHERE starts_at >= '1900-01-01' AND starts_at < '2200-01-01';

INSERT INTO placements (publication_id, channel, published_at, item_id)
SELECT p.publication_id, 'events', p.published_at, p.item_id
FROM placements p JOIN event_dates e ON e.item_id = p.item_id AND e.publication_id = p.publication_id
WHERE p.channel = 'front'
UNION ALL
SELECT p.publication_id, 'people', p.published_at, p.item_id
FROM placements p JOIN news_items n ON n.id = p.item_id
WHERE p.channel = 'front' AND jsonb_typeof(n.details->'appointment') = 'object' AND n.details->'appointment'->>'person' <> ''
ON CONFLICT DO NOTHING;
