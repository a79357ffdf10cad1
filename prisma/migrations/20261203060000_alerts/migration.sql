-- Alerts: what somebody wants to be told of at once, what has just become public, and how far an alert has come.
ALTER TABLE "subscribers" ADD COLUMN "alert_breaking" BOOLEAN NOT NULL DEFAULT true;

CREATE INDEX "subscribers_alert_newsrooms_alert_sections_alert_searches_idx" ON "subscribers" USING GIN ("alert_newsrooms", "alert_sections", "alert_searches");

CREATE TABLE "news_arrivals" (
    "item_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "news_arrivals_pkey" PRIMARY KEY ("item_id")
);

CREATE TABLE "alert_runs" (
    "edition_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "asked" JSONB NOT NULL DEFAULT '{}',
    "cursor" UUID,
    "batches" INTEGER NOT NULL DEFAULT 0,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "alert_runs_pkey" PRIMARY KEY ("edition_id")
);

CREATE INDEX "alert_runs_item_id_idx" ON "alert_runs"("item_id");

ALTER TABLE "alert_runs" ADD CONSTRAINT "alert_runs_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
