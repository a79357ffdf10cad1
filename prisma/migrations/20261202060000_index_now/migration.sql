-- Whom search engines are told by of what changed in a title (IndexNow), and how far they have been told.
CREATE TABLE "index_now" (
    "publication_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "mark_at" TIMESTAMPTZ(3) NOT NULL,
    "mark_id" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    "told_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3),
    "trouble" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "index_now_pkey" PRIMARY KEY ("publication_id")
);

ALTER TABLE "index_now"
    ADD CONSTRAINT "index_now_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
