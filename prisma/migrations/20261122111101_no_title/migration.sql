-- What names no title goes to the first one: its facet says so, and the filter for that title looks for it as well.
CREATE OR REPLACE FUNCTION release_facets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status = 'draft' THEN
        NEW.facets := '{}';
        RETURN NEW;
    END IF;
    NEW.facets := ARRAY['status/' || NEW.status, 'kind/' || NEW.kind, 'org/' || NEW.organisation_id]
        || CASE WHEN jsonb_typeof(NEW.content->'sections') = 'array'
            THEN ARRAY(SELECT 'section/' || s FROM jsonb_array_elements_text(NEW.content->'sections') s) ELSE '{}' END
        || CASE WHEN jsonb_typeof(NEW.content->'publications') = 'array' AND NEW.content->'publications' <> '[]'
            THEN ARRAY(SELECT 'title/' || p FROM jsonb_array_elements_text(NEW.content->'publications') p)
            ELSE ARRAY['title/'] END
        || ARRAY(SELECT 'flag/' || f FROM unnest(NEW.flags) f)
        || CASE WHEN NEW.embargo_until IS NULL THEN '{}' ELSE ARRAY['embargo'] END
        || CASE WHEN NEW.assigned_to_id IS NULL THEN '{}' ELSE ARRAY['for/' || NEW.assigned_to_id] END;
    RETURN NEW;
END $$;

UPDATE releases SET kind = kind
WHERE status <> 'draft' AND NOT EXISTS (SELECT 1 FROM unnest(facets) f WHERE f LIKE 'title/%');
