-- The desk chooses which of several agencies' copies readers see. Nullable, so that no row is rewritten.
ALTER TABLE "wire_items" ADD COLUMN "stands_at" TIMESTAMPTZ(3);
