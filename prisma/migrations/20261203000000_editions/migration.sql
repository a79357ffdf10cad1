-- What is sent of the daily email: editions, their items, whom they are for, and what became of each letter.
CREATE TYPE "batch_state" AS ENUM ('preparing', 'submitting', 'submitted', 'failed', 'uncertain');

CREATE TYPE "recipient_state" AS ENUM ('waiting', 'handing', 'accepted', 'refused', 'uncertain', 'excluded');

CREATE TABLE "newsletter_titles" (
    "publication_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "paused_at" TIMESTAMPTZ(3),
    "paused_by" TEXT NOT NULL DEFAULT '',
    "approval" BOOLEAN NOT NULL DEFAULT false,
    "clicks" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "newsletter_titles_pkey" PRIMARY KEY ("publication_id")
);

CREATE TABLE "newsletter_issues" (
    "publication_id" UUID NOT NULL,
    "day" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lead_id" UUID,
    "pinned" UUID[] DEFAULT ARRAY[]::UUID[],
    "dropped" UUID[] DEFAULT ARRAY[]::UUID[],
    "subject" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "approved_at" TIMESTAMPTZ(3),
    "approved_by" TEXT NOT NULL DEFAULT '',
    "held_at" TIMESTAMPTZ(3),
    "held_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "newsletter_issues_pkey" PRIMARY KEY ("publication_id","day")
);

CREATE TABLE "editions" (
    "id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "events" UUID[] DEFAULT ARRAY[]::UUID[],
    "figures" JSONB,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "edition_items" (
    "edition_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "item_id" UUID NOT NULL,
    "first_seq" INTEGER NOT NULL,
    "origin" "news_origin" NOT NULL,
    "sections" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "places" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "newsroom" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "lead" BOOLEAN NOT NULL DEFAULT false,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "clicks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "edition_items_pkey" PRIMARY KEY ("edition_id","position")
);

CREATE TABLE "edition_rounds" (
    "id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "time_zone" TEXT NOT NULL,
    "hour" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'freezing',
    "reason" TEXT NOT NULL DEFAULT '',
    "cursor" UUID,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "edition_id" UUID,

    CONSTRAINT "edition_rounds_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "letter_batches" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "batch_state" NOT NULL DEFAULT 'preparing',
    "size" INTEGER NOT NULL,
    "claim" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "not_before" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "split_from" UUID,
    "settled" TEXT NOT NULL DEFAULT '',
    "settled_by" TEXT NOT NULL DEFAULT '',
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_batches_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "letter_recipients" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "batch_id" UUID,
    "subscriber_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "day" TEXT,
    "seq" INTEGER NOT NULL,
    "since_seq" INTEGER NOT NULL DEFAULT 0,
    "state" "recipient_state" NOT NULL DEFAULT 'waiting',
    "reason" TEXT NOT NULL DEFAULT '',
    "why" JSONB,
    "notices" UUID[] DEFAULT ARRAY[]::UUID[],
    "items" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_at" TIMESTAMPTZ(3),
    "bounced_at" TIMESTAMPTZ(3),
    "complained_at" TIMESTAMPTZ(3),
    "unsubscribed_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_recipients_pkey" PRIMARY KEY ("id")
) WITH (fillfactor = 75);
-- No index knows of the state, and each page keeps room: the two changes of every row touch no index (HOT).

CREATE INDEX "editions_publication_id_day_idx" ON "editions"("publication_id", "day");

CREATE INDEX "editions_publication_id_kind_frozen_at_idx" ON "editions"("publication_id", "kind", "frozen_at" DESC);

CREATE UNIQUE INDEX "editions_publication_id_key_key" ON "editions"("publication_id", "key");

CREATE INDEX "edition_items_item_id_idx" ON "edition_items"("item_id");

CREATE UNIQUE INDEX "edition_items_edition_id_item_id_key" ON "edition_items"("edition_id", "item_id");

CREATE INDEX "edition_rounds_edition_id_idx" ON "edition_rounds"("edition_id");

CREATE INDEX "edition_rounds_publication_id_due_at_idx" ON "edition_rounds"("publication_id", "due_at");

CREATE UNIQUE INDEX "edition_rounds_publication_id_time_zone_hour_day_key" ON "edition_rounds"("publication_id", "time_zone", "hour", "day");

CREATE INDEX "letter_batches_state_not_before_idx" ON "letter_batches"("state", "not_before");

CREATE UNIQUE INDEX "letter_batches_edition_id_number_key" ON "letter_batches"("edition_id", "number");

CREATE INDEX "letter_recipients_batch_id_id_idx" ON "letter_recipients"("batch_id", "id");

CREATE INDEX "letter_recipients_edition_id_idx" ON "letter_recipients"("edition_id");

CREATE INDEX "letter_recipients_subscriber_id_frozen_at_idx" ON "letter_recipients"("subscriber_id", "frozen_at" DESC);

CREATE UNIQUE INDEX "letter_recipients_subscriber_id_edition_id_key" ON "letter_recipients"("subscriber_id", "edition_id");

CREATE UNIQUE INDEX "letter_recipients_subscriber_id_day_key" ON "letter_recipients"("subscriber_id", "day");

ALTER TABLE "edition_items" ADD CONSTRAINT "edition_items_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "edition_rounds" ADD CONSTRAINT "edition_rounds_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "letter_batches" ADD CONSTRAINT "letter_batches_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "letter_recipients" ADD CONSTRAINT "letter_recipients_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "letter_recipients" ADD CONSTRAINT "letter_recipients_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "letter_batches"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "letter_recipients" ADD CONSTRAINT "letter_recipients_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscribers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "subscribers"
    ADD COLUMN "alert_newsrooms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    ADD COLUMN "alert_sections" TEXT[] DEFAULT ARRAY[]::TEXT[],
    ADD COLUMN "alert_searches" TEXT[] DEFAULT ARRAY[]::TEXT[];
