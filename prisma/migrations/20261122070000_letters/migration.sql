-- A mail is kept as what it says; its HTML is made when it is sent.
ALTER TABLE "outbox_mails"
    ADD COLUMN "letter" JSONB,
    ALTER COLUMN "html" SET DEFAULT '';
