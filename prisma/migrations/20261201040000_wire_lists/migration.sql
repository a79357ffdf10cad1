-- The wire desk finds items by the words of their headline, by what the agency says of them, and what waits for its time.
ALTER TABLE "wire_items" ADD COLUMN "title_words" tsvector GENERATED ALWAYS AS (to_tsvector('dateline', "title")) STORED;

CREATE INDEX "wire_items_title_words_idx" ON "wire_items" USING GIN ("title_words");

CREATE INDEX "wire_items_status_id_idx" ON "wire_items"("status", "id" DESC);

CREATE INDEX "wire_items_embargo_until_idx" ON "wire_items"("embargo_until");
