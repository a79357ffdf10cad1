-- Whom the press may ask and what an organisation's mark looks like: for the head of its newsroom.
ALTER TABLE "organisations"
    ADD COLUMN "press_name" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "press_email" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "press_phone" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "logo_id" UUID;

CREATE UNIQUE INDEX "organisations_logo_id_key" ON "organisations"("logo_id");

ALTER TABLE "organisations" ADD CONSTRAINT "organisations_logo_id_fkey"
    FOREIGN KEY ("logo_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;
