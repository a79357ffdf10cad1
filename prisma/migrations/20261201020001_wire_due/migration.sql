-- One instant says when the clock next changes what becomes of an item: its embargo ends, its source's hours begin, its
-- licence runs out. Whatever is due is found by one index, however much is stored.
ALTER TABLE "wire_items"
    ADD COLUMN "opens_at" TIMESTAMPTZ(3),
    ADD COLUMN "due_at" TIMESTAMPTZ(3);

UPDATE "wire_items" SET "due_at" = "embargo_until" WHERE "embargo_until" IS NOT NULL AND "status" = 'usable';

DROP INDEX "wire_items_expires_at_idx";
CREATE INDEX "wire_items_due_at_idx" ON "wire_items"("due_at");
