-- The log can be searched by its words; checks of the chain and the public figures of past months are kept.

ALTER TABLE "audit_events" ADD COLUMN "terms" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- What an event is found by: words of both names, the verb and its family, the organisation. It says nothing that
-- the event does not say, so the chain leaves it out; `audit verify` compares it with the event instead.
CREATE FUNCTION audit_name_terms(kind text, name text) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(DISTINCT kind || left(word, 60) ORDER BY kind || left(word, 60)), '{}')
    FROM regexp_split_to_table(lower(unaccent(name)), '[^[:alnum:]]+') word WHERE word <> ''
$$;
CREATE FUNCTION audit_terms(e audit_events) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY['family/' || split_part(e.verb, '.', 1), 'verb/' || e.verb]
        || CASE WHEN e.organisation_id IS NULL THEN '{}' ELSE ARRAY['org/' || e.organisation_id] END
        || audit_name_terms('by/', e.actor_name) || audit_name_terms('of/', e.subject_name)
$$;
CREATE FUNCTION set_audit_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.terms := audit_terms(NEW);
    RETURN NEW;
END $$;

ALTER TABLE "audit_events" DISABLE TRIGGER audit_events_append_only;
UPDATE "audit_events" e SET terms = audit_terms(e);
ALTER TABLE "audit_events" ENABLE TRIGGER audit_events_append_only;

CREATE TRIGGER audit_events_terms BEFORE INSERT ON "audit_events"
    FOR EACH ROW EXECUTE FUNCTION set_audit_terms();
CREATE INDEX "audit_events_terms_idx" ON "audit_events" USING GIN ("terms");

-- The public ledger reads one verb of one month; lists of one verb go by its term.
DROP INDEX "audit_events_verb_seq_idx";
CREATE INDEX "audit_events_verb_at_idx" ON "audit_events"("verb", "at");

-- Links come from the trigger at commit alone: one written by hand could take the next place and stop every writer.
CREATE FUNCTION refuse_handmade_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'links of the audit log are made by the database' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_links_not_by_hand BEFORE INSERT ON "audit_links"
    FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_handmade_link();

CREATE TABLE "audit_checks" (
    "id" UUID NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "position" BIGINT NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL DEFAULT '',
    "count" INTEGER NOT NULL DEFAULT 0,
    "findings" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "audit_checks_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "audit_checks_asked_at_idx" ON "audit_checks"("asked_at" DESC);

CREATE TABLE "ledger_months" (
    "month" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_months_pkey" PRIMARY KEY ("month")
);
