-- Who gets the daily email, what they agreed to, and whom nothing may be mailed to.
CREATE TYPE "subscriber_state" AS ENUM ('pending', 'active', 'unsubscribed', 'suppressed', 'erased');

CREATE TABLE "subscribers" (
    "id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "address" TEXT,
    "state" "subscriber_state" NOT NULL DEFAULT 'pending',
    "version" INTEGER NOT NULL DEFAULT 1,
    "sections" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "places" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "newsrooms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "days" INTEGER[],
    "hour" INTEGER NOT NULL,
    "time_zone" TEXT NOT NULL,
    "breaking_per_day" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "state_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subscribers_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "subscribers_hour_check" CHECK ("hour" BETWEEN 0 AND 23),
    CONSTRAINT "subscribers_erased_check" CHECK (("state" = 'erased') = ("address" IS NULL))
);

CREATE TABLE "subscription_requests" (
    "id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "preferences" JSONB NOT NULL,
    "page" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "subscription_requests_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "subscription_consents" (
    "id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "means" TEXT NOT NULL,
    "page" TEXT NOT NULL DEFAULT '',
    "wording" TEXT NOT NULL DEFAULT '',
    "asked_at" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subscription_consents_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "suppressions" (
    "hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "suppressions_pkey" PRIMARY KEY ("hash")
);

CREATE UNIQUE INDEX "subscribers_publication_id_address_key" ON "subscribers"("publication_id", "address");
CREATE INDEX "subscribers_publication_id_state_time_zone_hour_idx" ON "subscribers"("publication_id", "state", "time_zone", "hour");
CREATE INDEX "subscribers_state_state_at_idx" ON "subscribers"("state", "state_at");
CREATE UNIQUE INDEX "subscription_requests_hash_key" ON "subscription_requests"("hash");
CREATE INDEX "subscription_requests_subscriber_id_idx" ON "subscription_requests"("subscriber_id");
CREATE INDEX "subscription_requests_created_at_idx" ON "subscription_requests"("created_at");
CREATE INDEX "subscription_consents_subscriber_id_at_idx" ON "subscription_consents"("subscriber_id", "at");

ALTER TABLE "subscription_requests" ADD CONSTRAINT "subscription_requests_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscribers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "subscription_consents" ADD CONSTRAINT "subscription_consents_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscribers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
