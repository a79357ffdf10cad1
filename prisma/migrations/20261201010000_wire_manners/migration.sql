-- Manners and figures of the wire: whose turn it is at a host, what unchanged polls came to, and pushes on their way.
ALTER TABLE "wire_hosts"
    ADD COLUMN "taken_by" UUID,
    ADD COLUMN "taken_until" TIMESTAMPTZ(3),
    ADD COLUMN "line_until" TIMESTAMPTZ(3);

ALTER TABLE "wire_sources" ADD COLUMN "ttl_seconds" INTEGER;

ALTER TABLE "wire_fetches"
    ADD COLUMN "via" TEXT NOT NULL DEFAULT 'poll',
    ADD COLUMN "reason" TEXT;

ALTER TABLE "wire_subscriptions" ADD COLUMN "refused" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "wire_poll_days" (
    "source_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "not_modified" INTEGER NOT NULL DEFAULT 0,
    "same_bytes" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "duration_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "wire_poll_days_pkey" PRIMARY KEY ("source_id", "day")
);

CREATE TABLE "wire_pushes" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "content_type" TEXT NOT NULL DEFAULT '',
    "body" BYTEA NOT NULL,

    CONSTRAINT "wire_pushes_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "wire_pushes_source_id_idx" ON "wire_pushes"("source_id");

ALTER TABLE "wire_poll_days" ADD CONSTRAINT "wire_poll_days_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "wire_sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "wire_pushes" ADD CONSTRAINT "wire_pushes_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "wire_sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;
