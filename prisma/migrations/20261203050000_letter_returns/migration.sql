-- Mails that came back, and what providers told of them.
CREATE TABLE "letter_returns" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "door" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT '',
    "diagnostic" TEXT NOT NULL DEFAULT '',
    "recipient_id" UUID,
    "subscriber_id" UUID,
    "mail_id" UUID,
    "suppressed" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL DEFAULT '',
    "seen_at" TIMESTAMPTZ(3),
    "seen_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "letter_returns_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "letter_returns_hash_key" ON "letter_returns"("hash");

CREATE INDEX "letter_returns_at_id_idx" ON "letter_returns"("at" DESC, "id" DESC);

CREATE INDEX "letter_returns_kind_at_id_idx" ON "letter_returns"("kind", "at" DESC, "id" DESC);

CREATE INDEX "letter_returns_subscriber_id_at_idx" ON "letter_returns"("subscriber_id", "at");

ALTER TABLE "letter_returns" ADD CONSTRAINT "letter_returns_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscribers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
