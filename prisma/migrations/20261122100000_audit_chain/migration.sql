-- The log as a chain: each event's link is the SHA-256 of the link before it and of the event's own words.

CREATE TABLE "audit_links" (
    "position" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_links_pkey" PRIMARY KEY ("position")
);
CREATE UNIQUE INDEX "audit_links_event_id_key" ON "audit_links"("event_id");

CREATE INDEX "audit_events_at_seq_idx" ON "audit_events"("at", "seq");
CREATE INDEX "audit_events_actor_id_seq_idx" ON "audit_events"("actor_id", "seq");
CREATE INDEX "audit_events_verb_seq_idx" ON "audit_events"("verb", "seq");

CREATE TRIGGER audit_links_append_only BEFORE UPDATE OR DELETE ON "audit_links"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_links_no_truncate BEFORE TRUNCATE ON "audit_links"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- All an event says, with its place: jsonb prints the same value the same way, so anybody can recompute it.
CREATE FUNCTION audit_words(place bigint, e audit_events) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_array(place, e.id, e.seq, (extract(epoch FROM e.at) * 1000)::bigint, e.actor_kind, e.actor_id,
        e.actor_name, e.verb, e.subject_type, e.subject_id, e.subject_name, e.organisation_id,
        e.before, e.after, e.data)::text
$$;

-- At commit: the lock is held for that instant alone, when the transaction waits for no other lock any more, so
-- the chain can neither stall nor deadlock the moves whose events it links.
CREATE FUNCTION link_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    place bigint;
    before text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('dateline audit chain', 0));
    SELECT position, hash INTO place, before FROM audit_links ORDER BY position DESC LIMIT 1;
    place := coalesce(place, 0) + 1;
    INSERT INTO audit_links (position, event_id, hash)
    VALUES (place, NEW.id,
        encode(sha256(convert_to(coalesce(before, repeat('0', 64)) || audit_words(place, NEW), 'UTF8')), 'hex'));
    RETURN NULL;
END $$;

-- What was there before, in the order it was written.
DO $$
DECLARE
    e audit_events;
    place bigint := 0;
    last text := repeat('0', 64);
BEGIN
    FOR e IN SELECT * FROM audit_events ORDER BY seq LOOP
        place := place + 1;
        last := encode(sha256(convert_to(last || audit_words(place, e), 'UTF8')), 'hex');
        INSERT INTO audit_links (position, event_id, hash) VALUES (place, e.id, last);
    END LOOP;
END $$;

CREATE CONSTRAINT TRIGGER audit_events_linked AFTER INSERT ON "audit_events"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION link_audit_event();
