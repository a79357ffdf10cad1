-- Full text: accents are ignored, English words are stemmed, others pass as they are.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH CONFIGURATION dateline (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION dateline ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('editor', 'admin');

-- CreateEnum
CREATE TYPE "email_token_purpose" AS ENUM ('verify_email', 'reset_password');

-- CreateEnum
CREATE TYPE "news_origin" AS ENUM ('release', 'wire', 'staff');

-- CreateEnum
CREATE TYPE "org_role" AS ENUM ('owner', 'manager', 'contributor');

-- CreateEnum
CREATE TYPE "release_kind" AS ENUM ('business', 'community', 'sports', 'appointment', 'event', 'other');

-- CreateEnum
CREATE TYPE "release_status" AS ENUM ('draft', 'submitted', 'in_review', 'changes_requested', 'rejected', 'scheduled', 'published', 'killed');

-- CreateEnum
CREATE TYPE "wire_source_status" AS ENUM ('active', 'paused', 'archived');

-- CreateEnum
CREATE TYPE "wire_status" AS ENUM ('usable', 'withheld', 'canceled');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "email_verified_at" TIMESTAMPTZ(3),
    "staff_role" "staff_role",
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_tokens" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "email_token_purpose" NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "organisation_id" UUID,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "subject_name" TEXT NOT NULL,
    "organisation_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mails" (
    "id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "news_items" (
    "id" UUID NOT NULL,
    "origin" "news_origin" NOT NULL,
    "origin_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "slug" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "subheadline" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "byline" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "dateline_date" DATE,
    "language" TEXT NOT NULL DEFAULT 'en',
    "credit_name" TEXT NOT NULL,
    "credit_url" TEXT NOT NULL DEFAULT '',
    "canonical_url" TEXT NOT NULL DEFAULT '',
    "rights" TEXT NOT NULL DEFAULT '',
    "newsroom" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'text',
    "image" JSONB,
    "details" JSONB NOT NULL DEFAULT '{}',
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "origin_date" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "killed_at" TIMESTAMPTZ(3),
    "kill_note" TEXT NOT NULL DEFAULT '',
    "search" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('dateline', "headline"), 'A') ||
        setweight(to_tsvector('dateline', "subheadline" || ' ' || "summary"), 'B') ||
        setweight(to_tsvector('dateline', "byline" || ' ' || "place" || ' ' || "credit_name"), 'C') ||
        setweight(to_tsvector('dateline', left("body", 100000)), 'D')
    ) STORED,

    CONSTRAINT "news_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placements" (
    "publication_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "item_id" UUID NOT NULL,

    CONSTRAINT "placements_pkey" PRIMARY KEY ("item_id","publication_id","channel")
);

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "website" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "boilerplate" TEXT NOT NULL DEFAULT '',
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "org_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("organisation_id","user_id")
);

-- CreateTable
CREATE TABLE "publications" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "hostnames" TEXT[],
    "theme" JSONB NOT NULL DEFAULT '{}',
    "about" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sections" (
    "id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "releases" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "kind" "release_kind" NOT NULL,
    "status" "release_status" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "headline" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "publish_at" TIMESTAMPTZ(3),
    "embargo_until" TIMESTAMPTZ(3),
    "go_public_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "news_item_id" UUID,
    "claimed_by_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "claim_expires_at" TIMESTAMPTZ(3),
    "appealed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "releases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_versions" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_side" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_decisions" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "editor_id" UUID NOT NULL,
    "editor_name" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "points" JSONB NOT NULL DEFAULT '[]',
    "ruleset" TEXT NOT NULL,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "release_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("scope","key")
);

-- CreateTable
CREATE TABLE "wire_sources" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "homepage" TEXT NOT NULL DEFAULT '',
    "status" "wire_source_status" NOT NULL DEFAULT 'active',
    "rights" TEXT NOT NULL DEFAULT 'full',
    "rights_note" TEXT NOT NULL DEFAULT '',
    "auto_publish" BOOLEAN NOT NULL DEFAULT true,
    "interval_seconds" INTEGER NOT NULL DEFAULT 900,
    "etag" TEXT,
    "last_modified" TEXT,
    "body_hash" TEXT,
    "next_poll_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_polled_at" TIMESTAMPTZ(3),
    "last_ok_at" TIMESTAMPTZ(3),
    "last_item_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wire_sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wire_routes" (
    "source_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "section" TEXT NOT NULL,

    CONSTRAINT "wire_routes_pkey" PRIMARY KEY ("source_id","publication_id","section")
);

-- CreateTable
CREATE TABLE "wire_fetches" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "http_status" INTEGER,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT NOT NULL,
    "format" TEXT,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "rejected" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "wire_fetches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wire_items" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "guid" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "version_at" TIMESTAMPTZ(3),
    "content_hash" TEXT NOT NULL,
    "status" "wire_status" NOT NULL DEFAULT 'usable',
    "title" TEXT NOT NULL,
    "item" JSONB NOT NULL,
    "embargo_until" TIMESTAMPTZ(3),
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "news_item_id" UUID,

    CONSTRAINT "wire_items_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "email_tokens_hash_key" ON "email_tokens"("hash");

-- CreateIndex
CREATE INDEX "email_tokens_user_id_idx" ON "email_tokens"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens"("hash");

-- CreateIndex
CREATE INDEX "api_tokens_user_id_idx" ON "api_tokens"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_events_seq_key" ON "audit_events"("seq");

-- CreateIndex
CREATE INDEX "audit_events_subject_id_seq_idx" ON "audit_events"("subject_id", "seq");

-- CreateIndex
CREATE INDEX "audit_events_organisation_id_seq_idx" ON "audit_events"("organisation_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mails_dedupe_key_key" ON "outbox_mails"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_mails_created_at_id_idx" ON "outbox_mails"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "media_key_key" ON "media"("key");

-- CreateIndex
CREATE INDEX "media_organisation_id_created_at_idx" ON "media"("organisation_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "news_items_updated_at_id_idx" ON "news_items"("updated_at", "id");

-- CreateIndex
CREATE INDEX "news_items_search_idx" ON "news_items" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "news_items_origin_origin_key_key" ON "news_items"("origin", "origin_key");

-- CreateIndex
CREATE INDEX "placements_publication_id_channel_published_at_item_id_idx" ON "placements"("publication_id", "channel", "published_at" DESC, "item_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "organisations_slug_key" ON "organisations"("slug");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "publications_slug_key" ON "publications"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "sections_publication_id_slug_key" ON "sections"("publication_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "releases_news_item_id_key" ON "releases"("news_item_id");

-- CreateIndex
CREATE INDEX "releases_organisation_id_updated_at_id_idx" ON "releases"("organisation_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "releases_status_due_at_id_idx" ON "releases"("status", "due_at", "id");

-- CreateIndex
CREATE INDEX "releases_status_updated_at_id_idx" ON "releases"("status", "updated_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "release_versions_release_id_number_key" ON "release_versions"("release_id", "number");

-- CreateIndex
CREATE INDEX "review_decisions_release_id_created_at_idx" ON "review_decisions"("release_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "wire_sources_slug_key" ON "wire_sources"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "wire_sources_url_key" ON "wire_sources"("url");

-- CreateIndex
CREATE INDEX "wire_sources_status_next_poll_at_idx" ON "wire_sources"("status", "next_poll_at");

-- CreateIndex
CREATE INDEX "wire_fetches_source_id_at_idx" ON "wire_fetches"("source_id", "at" DESC);

-- CreateIndex
CREATE INDEX "wire_items_source_id_first_seen_at_idx" ON "wire_items"("source_id", "first_seen_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "wire_items_source_id_guid_key" ON "wire_items"("source_id", "guid");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_tokens" ADD CONSTRAINT "email_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "news_items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sections" ADD CONSTRAINT "sections_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "releases" ADD CONSTRAINT "releases_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_versions" ADD CONSTRAINT "release_versions_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decisions" ADD CONSTRAINT "review_decisions_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_routes" ADD CONSTRAINT "wire_routes_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "wire_sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_fetches" ADD CONSTRAINT "wire_fetches_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "wire_sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_items" ADD CONSTRAINT "wire_items_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "wire_sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The audit log and the versions of releases are only ever added to; the database itself refuses more.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON "audit_events"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON "audit_events"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_versions_immutable BEFORE UPDATE OR DELETE ON "release_versions"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_versions_no_truncate BEFORE TRUNCATE ON "release_versions"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
