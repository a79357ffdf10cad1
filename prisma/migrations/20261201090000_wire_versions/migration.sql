-- What was stored under the first law of versions, brought under the present one (lib/wire/items/versions.ts): items whose
-- agency counts no versions were counted by us, from 1, and would outrank whatever comes for ever; so would a date that
-- lies ahead of the time it came.
UPDATE "wire_items" SET
    "version" = coalesce(("item"->>'version')::int, 0),
    "version_at" = CASE WHEN "version_at" <= "updated_at" + interval '24 hours' THEN "version_at" END
WHERE "version" <> coalesce(("item"->>'version')::int, 0) OR "version_at" > "updated_at" + interval '24 hours';
