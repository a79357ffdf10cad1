-- What hubs are still to be told of, and what they answered (WebSub).
CREATE TABLE "hub_news" (
    "id" BIGSERIAL NOT NULL,
    "publication_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,

    CONSTRAINT "hub_news_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "hub_topics" (
    "publication_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "waiting_since" TIMESTAMPTZ(3),
    "changes" INTEGER NOT NULL DEFAULT 0,
    "hub" TEXT NOT NULL DEFAULT '',
    "fingerprint" TEXT NOT NULL DEFAULT '',
    "told_at" TIMESTAMPTZ(3),
    "tried_at" TIMESTAMPTZ(3),
    "trouble" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "hub_topics_pkey" PRIMARY KEY ("publication_id","path")
);

CREATE TABLE "hub_standings" (
    "publication_id" UUID NOT NULL,
    "hub" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(3),
    "next_try_at" TIMESTAMPTZ(3),
    "trouble" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "hub_standings_pkey" PRIMARY KEY ("publication_id")
);

CREATE INDEX "hub_topics_waiting_since_idx" ON "hub_topics"("waiting_since");

ALTER TABLE "hub_topics"
    ADD CONSTRAINT "hub_topics_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "hub_standings"
    ADD CONSTRAINT "hub_standings_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
