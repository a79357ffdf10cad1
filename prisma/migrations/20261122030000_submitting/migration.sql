-- Files of organisations, the conversation between author and desk, previews for clients, and what an organisation
-- keeps to use again.

CREATE TABLE "draft_snapshots" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_snapshots_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "release_messages" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "decision_id" UUID,
    "point" INTEGER,
    "side" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_messages_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "release_requests" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "patch" JSONB,
    "status" TEXT NOT NULL DEFAULT 'open',
    "answer" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_by_id" UUID,
    "answered_by_name" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "release_requests_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "preview_links" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "preview_links_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "countersigns" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "countersigns_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "clients" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "website" TEXT NOT NULL DEFAULT '',
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clients_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "saved_contacts" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "client_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "public" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_contacts_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "boilerplates" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "client_id" UUID,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "boilerplates_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "release_templates" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_templates_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "org_role" NOT NULL,
    "hash" TEXT NOT NULL,
    "invited_by_id" UUID,
    "invited_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "draft_snapshots_release_id_created_at_id_idx" ON "draft_snapshots"("release_id", "created_at" DESC, "id" DESC);

CREATE INDEX "release_messages_release_id_created_at_idx" ON "release_messages"("release_id", "created_at");

CREATE INDEX "release_requests_release_id_created_at_idx" ON "release_requests"("release_id", "created_at" DESC);

CREATE INDEX "release_requests_status_created_at_id_idx" ON "release_requests"("status", "created_at", "id");

CREATE UNIQUE INDEX "preview_links_hash_key" ON "preview_links"("hash");

CREATE INDEX "preview_links_release_id_created_at_idx" ON "preview_links"("release_id", "created_at" DESC);

CREATE INDEX "countersigns_release_id_created_at_idx" ON "countersigns"("release_id", "created_at" DESC);

CREATE UNIQUE INDEX "clients_organisation_id_name_key" ON "clients"("organisation_id", "name");

CREATE INDEX "saved_contacts_organisation_id_name_idx" ON "saved_contacts"("organisation_id", "name");

CREATE INDEX "boilerplates_organisation_id_name_idx" ON "boilerplates"("organisation_id", "name");

CREATE UNIQUE INDEX "release_templates_organisation_id_name_key" ON "release_templates"("organisation_id", "name");

CREATE UNIQUE INDEX "invitations_hash_key" ON "invitations"("hash");

CREATE INDEX "invitations_organisation_id_created_at_idx" ON "invitations"("organisation_id", "created_at" DESC);

ALTER TABLE "draft_snapshots" ADD CONSTRAINT "draft_snapshots_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "release_messages" ADD CONSTRAINT "release_messages_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "release_requests" ADD CONSTRAINT "release_requests_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "preview_links"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "clients" ADD CONSTRAINT "clients_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "saved_contacts" ADD CONSTRAINT "saved_contacts_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "saved_contacts" ADD CONSTRAINT "saved_contacts_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "boilerplates" ADD CONSTRAINT "boilerplates_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "boilerplates" ADD CONSTRAINT "boilerplates_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "release_templates" ADD CONSTRAINT "release_templates_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "media"
    ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'image',
    ADD COLUMN "status" TEXT NOT NULL DEFAULT 'checking',
    ADD COLUMN "refusal" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "widths" INTEGER[],
    ADD COLUMN "pages" INTEGER,
    ADD COLUMN "focal_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    ADD COLUMN "focal_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    ADD COLUMN "alt" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "caption" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "credit" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "licence" TEXT NOT NULL DEFAULT '';
DROP INDEX "media_organisation_id_created_at_idx";
CREATE INDEX "media_organisation_id_created_at_id_idx" ON "media"("organisation_id", "created_at" DESC, "id" DESC);

ALTER TABLE "news_items" ADD COLUMN "media_keys" TEXT[];
-- Pictures that are shown already stay public.
UPDATE "news_items" SET "media_keys" = ARRAY[substring("image"->>'url' from '^/media/([a-f0-9]{32})/')]
    WHERE "image"->>'url' ~ '^/media/[a-f0-9]{32}/';
CREATE INDEX "news_items_media_keys_idx" ON "news_items" USING GIN ("media_keys");

ALTER TABLE "organisations" ADD COLUMN "agency" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "review_decisions" ADD COLUMN "submitted_at" TIMESTAMPTZ(3);
CREATE INDEX "review_decisions_created_at_idx" ON "review_decisions"("created_at" DESC);
