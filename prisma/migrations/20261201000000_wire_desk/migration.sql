-- The wire desk: what becomes of an item, where it goes and how long it stays; hosts and their patience, hubs, stories.
CREATE TYPE "wire_handling" AS ENUM ('held', 'released', 'spiked');

ALTER TABLE "news_items"
    ADD COLUMN "no_index" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "story_id" UUID,
    ADD COLUMN "merged_into_id" UUID;

ALTER TABLE "publications"
    ADD COLUMN "hub_url" TEXT NOT NULL DEFAULT '';

ALTER TABLE "wire_sources"
    ADD COLUMN "attribution" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "licence" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "expire_after_hours" INTEGER,
    ADD COLUMN "no_index" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "routing" JSONB NOT NULL DEFAULT '{}',
    ADD COLUMN "slowest_seconds" INTEGER NOT NULL DEFAULT 21600,
    ADD COLUMN "pace_seconds" INTEGER,
    ADD COLUMN "quiet_after_hours" INTEGER,
    ADD COLUMN "quiet_told_at" TIMESTAMPTZ(3),
    ADD COLUMN "moved_to" TEXT,
    ADD COLUMN "moved_count" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "paused_why" TEXT NOT NULL DEFAULT '';

ALTER TABLE "wire_items"
    ADD COLUMN "handling" "wire_handling" NOT NULL DEFAULT 'released',
    ADD COLUMN "handling_why" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "handled_by" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "handled_at" TIMESTAMPTZ(3),
    ADD COLUMN "places" JSONB,
    ADD COLUMN "expires_at" TIMESTAMPTZ(3),
    ADD COLUMN "url_key" BIGINT,
    ADD COLUMN "same_as_id" UUID;

CREATE TABLE "front_leads" (
    "publication_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "chosen_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "front_leads_pkey" PRIMARY KEY ("publication_id")
);

CREATE TABLE "stories" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "size" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "stories_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "story_members" (
    "kind" TEXT NOT NULL,
    "ref_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "degree" DOUBLE PRECISION NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_members_pkey" PRIMARY KEY ("kind","ref_id")
);

CREATE TABLE "story_partings" (
    "kind" TEXT NOT NULL,
    "ref_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_partings_pkey" PRIMARY KEY ("kind","ref_id","story_id")
);

CREATE TABLE "wire_hosts" (
    "host" TEXT NOT NULL,
    "free_at" TIMESTAMPTZ(3) NOT NULL,
    "held_until" TIMESTAMPTZ(3),
    "held_why" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "wire_hosts_pkey" PRIMARY KEY ("host")
);

CREATE TABLE "wire_payloads" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "fetch_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "content_type" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "wire_payloads_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "wire_subscriptions" (
    "source_id" UUID NOT NULL,
    "hub" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'requested',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "last_push_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "wire_subscriptions_pkey" PRIMARY KEY ("source_id")
);

CREATE INDEX "news_items_story_id_idx" ON "news_items"("story_id");

CREATE INDEX "news_items_merged_into_id_idx" ON "news_items"("merged_into_id");

CREATE INDEX "stories_last_at_id_idx" ON "stories"("last_at" DESC, "id" DESC);

CREATE INDEX "story_members_story_id_at_idx" ON "story_members"("story_id", "at");

CREATE INDEX "wire_payloads_source_id_at_idx" ON "wire_payloads"("source_id", "at" DESC);

CREATE UNIQUE INDEX "wire_subscriptions_token_key" ON "wire_subscriptions"("token");

CREATE INDEX "wire_subscriptions_state_lease_until_idx" ON "wire_subscriptions"("state", "lease_until");

DROP INDEX "wire_items_source_id_first_seen_at_idx";

CREATE INDEX "wire_items_source_id_id_idx" ON "wire_items"("source_id", "id" DESC);

CREATE INDEX "wire_items_handling_id_idx" ON "wire_items"("handling", "id" DESC);

CREATE INDEX "wire_items_url_key_idx" ON "wire_items"("url_key");

CREATE INDEX "wire_items_same_as_id_idx" ON "wire_items"("same_as_id");

CREATE INDEX "wire_items_expires_at_idx" ON "wire_items"("expires_at");

ALTER TABLE "front_leads" ADD CONSTRAINT "front_leads_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "news_items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "story_members" ADD CONSTRAINT "story_members_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "wire_payloads" ADD CONSTRAINT "wire_payloads_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "wire_sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "wire_subscriptions" ADD CONSTRAINT "wire_subscriptions_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "wire_sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "wire_items" ADD CONSTRAINT "wire_items_same_as_id_fkey" FOREIGN KEY ("same_as_id") REFERENCES "wire_items"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What waited for a desk that had no page yet waits in its list now.
UPDATE wire_items w SET handling = 'held', handling_why = 'Its source does not publish by itself.'
FROM wire_sources s WHERE s.id = w.source_id AND NOT s.auto_publish AND w.news_item_id IS NULL AND w.status <> 'canceled';
