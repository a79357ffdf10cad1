-- Finding people and organisations by the beginnings of their words, however many there are.

ALTER TABLE "users" ADD COLUMN "search_keys" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "organisations" ADD COLUMN "search_keys" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Every beginning of two to fifteen characters of every word; the same marks part words here and in
-- lib/core/search-words.ts.
CREATE FUNCTION search_keys_of(words text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(array_agg(DISTINCT left(word, n)), ARRAY[]::text[])
    FROM regexp_split_to_table(lower(words), '[[:space:].,;:@_"''()/+&-]+') AS word,
        generate_series(2, least(length(word), 15)) AS n
$$;

CREATE FUNCTION user_search_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search_keys := search_keys_of(NEW.name || ' ' || NEW.email);
    RETURN NEW;
END $$;
CREATE TRIGGER users_search_keys BEFORE INSERT OR UPDATE OF name, email, search_keys ON "users"
    FOR EACH ROW EXECUTE FUNCTION user_search_keys();

CREATE FUNCTION organisation_search_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search_keys := search_keys_of(NEW.name || ' ' || NEW.slug || ' ' || NEW.website);
    RETURN NEW;
END $$;
CREATE TRIGGER organisations_search_keys BEFORE INSERT OR UPDATE OF name, slug, website, search_keys ON "organisations"
    FOR EACH ROW EXECUTE FUNCTION organisation_search_keys();

UPDATE "users" SET "search_keys" = ARRAY[]::TEXT[];
UPDATE "organisations" SET "search_keys" = ARRAY[]::TEXT[];

CREATE INDEX "users_search_keys_idx" ON "users" USING GIN ("search_keys");
CREATE INDEX "users_created_at_id_idx" ON "users"("created_at" DESC, "id" DESC);
CREATE INDEX "users_staff_role_idx" ON "users"("staff_role");
CREATE INDEX "users_suspended_at_idx" ON "users"("suspended_at");
CREATE INDEX "organisations_search_keys_idx" ON "organisations" USING GIN ("search_keys");
CREATE INDEX "organisations_created_at_id_idx" ON "organisations"("created_at" DESC, "id" DESC);
CREATE INDEX "organisations_suspended_at_idx" ON "organisations"("suspended_at");
