-- Whose rights may have changed is told to the pages they have open, whoever writes it (lib/accounts/gate.ts).
CREATE FUNCTION tell_gate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('dateline_changes', 'gate:' || CASE WHEN TG_TABLE_NAME = 'users' THEN NEW.id
        ELSE (to_jsonb(NEW)->>'user_id')::uuid END);
    RETURN NULL;
END $$;
CREATE TRIGGER sessions_gate AFTER UPDATE OF revoked_at ON "sessions" FOR EACH ROW
    WHEN (OLD.revoked_at IS DISTINCT FROM NEW.revoked_at) EXECUTE FUNCTION tell_gate();
CREATE TRIGGER users_gate AFTER UPDATE OF suspended_at, staff_role, withheld ON "users" FOR EACH ROW
    WHEN (OLD.suspended_at IS DISTINCT FROM NEW.suspended_at OR OLD.staff_role IS DISTINCT FROM NEW.staff_role
        OR OLD.withheld IS DISTINCT FROM NEW.withheld) EXECUTE FUNCTION tell_gate();
