-- The desk: the queue's places, marks and counts, what editors saw and said, notices, people and identities.

ALTER TABLE "users" ADD COLUMN "suspended_for" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "withheld" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "organisations" ADD COLUMN "suspended_for" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "look_keys" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "review_decisions" ADD COLUMN "due_at" TIMESTAMPTZ(3),
    ADD COLUMN "undone_at" TIMESTAMPTZ(3);
ALTER TABLE "releases" ADD COLUMN "rank_at" TIMESTAMPTZ(3),
    ADD COLUMN "rank_terms" JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    ADD COLUMN "assigned_to_id" UUID,
    ADD COLUMN "assigned_at" TIMESTAMPTZ(3),
    ADD COLUMN "publish_trouble" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "publish_tried_at" TIMESTAMPTZ(3),
    ADD COLUMN "facets" TEXT[] DEFAULT ARRAY[]::TEXT[];

CREATE TABLE "staff_invitations" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "staff_role" NOT NULL,
    "withheld" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "hash" TEXT NOT NULL,
    "invited_by_id" UUID,
    "invited_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_invitations_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "staff_invitations_hash_key" ON "staff_invitations"("hash");
CREATE INDEX "staff_invitations_created_at_idx" ON "staff_invitations"("created_at" DESC);

CREATE TABLE "identity_proofs" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "trouble" TEXT NOT NULL DEFAULT '',
    "requested_by_id" UUID,
    "requested_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_at" TIMESTAMPTZ(3),
    "proved_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "identity_proofs_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "identity_proofs_organisation_id_created_at_idx" ON "identity_proofs"("organisation_id", "created_at" DESC);
CREATE INDEX "identity_proofs_status_checked_at_idx" ON "identity_proofs"("status", "checked_at");
ALTER TABLE "identity_proofs" ADD CONSTRAINT "identity_proofs_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "lookalike_alarms" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "other_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_name" TEXT NOT NULL DEFAULT '',
    "settlement" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "lookalike_alarms_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "lookalike_alarms_settled_at_created_at_idx" ON "lookalike_alarms"("settled_at", "created_at");
CREATE UNIQUE INDEX "lookalike_alarms_organisation_id_other_id_kind_key" ON "lookalike_alarms"("organisation_id", "other_id", "kind");
ALTER TABLE "lookalike_alarms" ADD CONSTRAINT "lookalike_alarms_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "correction_notices" (
    "id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "class" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '[]',
    "headline" TEXT NOT NULL DEFAULT '',
    "credit_name" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "correction_notices_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "correction_notices_publication_id_at_id_idx" ON "correction_notices"("publication_id", "at" DESC, "id" DESC);
CREATE INDEX "correction_notices_item_id_at_idx" ON "correction_notices"("item_id", "at");
ALTER TABLE "correction_notices" ADD CONSTRAINT "correction_notices_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "news_items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "release_counts" (
    "id" BIGSERIAL NOT NULL,
    "status" "release_status" NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "release_counts_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "release_counts_status_idx" ON "release_counts"("status");

CREATE TABLE "release_seen" (
    "user_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "user_name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "release_seen_pkey" PRIMARY KEY ("user_id","release_id")
);
CREATE INDEX "release_seen_release_id_seen_at_idx" ON "release_seen"("release_id", "seen_at");
ALTER TABLE "release_seen" ADD CONSTRAINT "release_seen_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "desk_comments" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "field" TEXT NOT NULL DEFAULT '',
    "span" JSONB,
    "quoted" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "desk_comments_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "desk_comments_release_id_created_at_idx" ON "desk_comments"("release_id", "created_at");
ALTER TABLE "desk_comments" ADD CONSTRAINT "desk_comments_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "saved_replies" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "rule" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_replies_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "saved_replies_kind_rule_created_at_idx" ON "saved_replies"("kind", "rule", "created_at");

CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "owner_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "saved_views_shared_name_idx" ON "saved_views"("shared", "name");
CREATE UNIQUE INDEX "saved_views_user_id_name_key" ON "saved_views"("user_id", "name");

CREATE TABLE "bulk_runs" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "order" JSONB NOT NULL DEFAULT '{}',
    "results" JSONB NOT NULL DEFAULT '[]',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_runs_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "bulk_runs_actor_id_started_at_idx" ON "bulk_runs"("actor_id", "started_at" DESC);

CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "release_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mail_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "notices_dedupe_key_key" ON "notices"("dedupe_key");
CREATE INDEX "notices_user_id_created_at_id_idx" ON "notices"("user_id", "created_at" DESC, "id" DESC);
CREATE INDEX "notices_user_id_read_at_idx" ON "notices"("user_id", "read_at");
CREATE INDEX "notices_mailed_at_mail_at_idx" ON "notices"("mailed_at", "mail_at");

CREATE TABLE "notice_rules" (
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "in_app" BOOLEAN NOT NULL,
    "email" BOOLEAN NOT NULL,

    CONSTRAINT "notice_rules_pkey" PRIMARY KEY ("user_id","kind")
);

CREATE TABLE "quiet_hours" (
    "user_id" UUID NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "days" INTEGER[],

    CONSTRAINT "quiet_hours_pkey" PRIMARY KEY ("user_id")
);

CREATE INDEX "organisations_look_keys_idx" ON "organisations" USING GIN ("look_keys");
CREATE INDEX "releases_status_rank_at_id_idx" ON "releases"("status", "rank_at", "id");
CREATE INDEX "releases_status_submitted_at_id_idx" ON "releases"("status", "submitted_at", "id");
CREATE INDEX "releases_status_go_public_at_id_idx" ON "releases"("status", "go_public_at", "id");
CREATE INDEX "releases_facets_idx" ON "releases" USING GIN ("facets");

-- What the queue filters by, in one column, whoever writes the row. A draft is none of the desk's business.
CREATE FUNCTION release_facets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status = 'draft' THEN
        NEW.facets := '{}';
        RETURN NEW;
    END IF;
    NEW.facets := ARRAY['status/' || NEW.status, 'kind/' || NEW.kind, 'org/' || NEW.organisation_id]
        || CASE WHEN jsonb_typeof(NEW.content->'sections') = 'array'
            THEN ARRAY(SELECT 'section/' || s FROM jsonb_array_elements_text(NEW.content->'sections') s) ELSE '{}' END
        || CASE WHEN jsonb_typeof(NEW.content->'publications') = 'array'
            THEN ARRAY(SELECT 'title/' || p FROM jsonb_array_elements_text(NEW.content->'publications') p) ELSE '{}' END
        || ARRAY(SELECT 'flag/' || f FROM unnest(NEW.flags) f)
        || CASE WHEN NEW.embargo_until IS NULL THEN '{}' ELSE ARRAY['embargo'] END
        || CASE WHEN NEW.assigned_to_id IS NULL THEN '{}' ELSE ARRAY['for/' || NEW.assigned_to_id] END;
    RETURN NEW;
END $$;
CREATE TRIGGER releases_facets BEFORE INSERT OR UPDATE OF status, kind, organisation_id, content, flags, embargo_until, assigned_to_id
    ON "releases" FOR EACH ROW EXECUTE FUNCTION release_facets();

-- Counting by adding changes up: a counter in one row would make every hand-in wait for every other.
CREATE FUNCTION count_new_releases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO release_counts (status, change) SELECT status, count(*)::int FROM fresh GROUP BY status;
    RETURN NULL;
END $$;
CREATE FUNCTION count_moved_releases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO release_counts (status, change)
    SELECT status, sum(change)::int
    FROM (SELECT status, -1 AS change FROM stale UNION ALL SELECT status, 1 FROM fresh) x
    GROUP BY status HAVING sum(change) <> 0;
    RETURN NULL;
END $$;
CREATE FUNCTION count_gone_releases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO release_counts (status, change) SELECT status, -count(*)::int FROM stale GROUP BY status;
    RETURN NULL;
END $$;
CREATE TRIGGER releases_counted_in AFTER INSERT ON "releases"
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_new_releases();
CREATE TRIGGER releases_counted_over AFTER UPDATE ON "releases"
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_moved_releases();
CREATE TRIGGER releases_counted_out AFTER DELETE ON "releases"
    REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION count_gone_releases();

-- What was there before.
INSERT INTO release_counts (status, change) SELECT status, count(*)::int FROM releases GROUP BY status;
UPDATE releases SET rank_at = due_at, kind = kind WHERE status <> 'draft';
