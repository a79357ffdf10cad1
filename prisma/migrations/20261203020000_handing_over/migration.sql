-- Who handed a batch over: of an uncertain one it is the first thing asked.
ALTER TABLE "letter_batches" ADD COLUMN "claimed_by" TEXT NOT NULL DEFAULT '';

-- How fast mail may go to a domain, for all workers together.
CREATE TABLE "mail_domains" (
    "domain" TEXT NOT NULL,
    "free_at" TIMESTAMPTZ(3) NOT NULL,
    "granted" INTEGER NOT NULL DEFAULT 0,
    "rests_until" TIMESTAMPTZ(3),
    "rests" INTEGER NOT NULL DEFAULT 0,
    "why" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "mail_domains_pkey" PRIMARY KEY ("domain")
);
