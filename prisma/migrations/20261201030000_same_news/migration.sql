-- The index of near-duplicates as tables of bands, one row a band: a btree is walked newest first and stops, where a
-- GIN index reads every text that ever had the band. Wire items stand in one of four tables by the fortnight in which
-- they came, so that what is written to stays as small as a fortnight's news; releases stay for good.
DROP FUNCTION "similar_candidates"(INTEGER[], INTEGER);
DROP INDEX "similar_texts_bands_idx";
ALTER TABLE "similar_texts" ADD COLUMN "number" SERIAL NOT NULL;
CREATE UNIQUE INDEX "similar_texts_number_key" ON "similar_texts"("number");

CREATE TABLE "similar_bands_releases" ("band" INTEGER NOT NULL, "text" INTEGER NOT NULL, PRIMARY KEY ("band", "text"));
CREATE TABLE "similar_bands_0" ("band" INTEGER NOT NULL, "text" INTEGER NOT NULL, PRIMARY KEY ("band", "text"));
CREATE TABLE "similar_bands_1" ("band" INTEGER NOT NULL, "text" INTEGER NOT NULL, PRIMARY KEY ("band", "text"));
CREATE TABLE "similar_bands_2" ("band" INTEGER NOT NULL, "text" INTEGER NOT NULL, PRIMARY KEY ("band", "text"));
CREATE TABLE "similar_bands_3" ("band" INTEGER NOT NULL, "text" INTEGER NOT NULL, PRIMARY KEY ("band", "text"));

-- Which fortnight since 1970 each table holds.
CREATE TABLE "similar_slots" ("slot" INTEGER NOT NULL PRIMARY KEY, "period" INTEGER NOT NULL);
INSERT INTO "similar_slots"
SELECT p % 4, p FROM generate_series(floor(extract(epoch from now()) / 1209600)::int - 3, floor(extract(epoch from now()) / 1209600)::int) AS p;

INSERT INTO "similar_bands_releases"
SELECT DISTINCT band, number FROM "similar_texts", unnest(bands) AS band WHERE kind = 'release';
DO $$
DECLARE held RECORD;
BEGIN
    FOR held IN SELECT slot, period FROM similar_slots LOOP
        EXECUTE format('INSERT INTO similar_bands_%s SELECT DISTINCT band, number FROM similar_texts, unnest(bands) AS band
            WHERE kind = ''wire'' AND floor(extract(epoch from at) / 1209600) = %s', held.slot, held.period);
    END LOOP;
END $$;

-- For each question, the texts that share most bands with it: of every band the newest few texts that have it, of
-- those the `most` that share most. Sequential scans are off because the planner cannot know that a lateral look-up
-- ends after a few rows; compiling the plan would take longer than running it.
CREATE FUNCTION similar_candidates(questions INTEGER[], asked INTEGER[], slots INTEGER[], per_band INTEGER, most INTEGER)
RETURNS TABLE ("question" INTEGER, "text" INTEGER, "shared" INTEGER)
LANGUAGE sql STABLE SET enable_seqscan = off SET enable_bitmapscan = off SET jit = off AS $$
    SELECT ranked.question, ranked.text, ranked.shared FROM (
        SELECT a.question, s.text, count(*)::int AS shared,
            row_number() OVER (PARTITION BY a.question ORDER BY count(*) DESC, s.text DESC) AS place
        FROM unnest(questions, asked) AS a(question, band)
        CROSS JOIN LATERAL (
            (SELECT b.text FROM similar_bands_releases b WHERE b.band = a.band ORDER BY b.text DESC LIMIT per_band)
            UNION ALL (SELECT b.text FROM similar_bands_0 b WHERE 0 = ANY(slots) AND b.band = a.band ORDER BY b.text DESC LIMIT per_band)
            UNION ALL (SELECT b.text FROM similar_bands_1 b WHERE 1 = ANY(slots) AND b.band = a.band ORDER BY b.text DESC LIMIT per_band)
            UNION ALL (SELECT b.text FROM similar_bands_2 b WHERE 2 = ANY(slots) AND b.band = a.band ORDER BY b.text DESC LIMIT per_band)
            UNION ALL (SELECT b.text FROM similar_bands_3 b WHERE 3 = ANY(slots) AND b.band = a.band ORDER BY b.text DESC LIMIT per_band)
        ) AS s
        WHERE s.text <> a.question
        GROUP BY a.question, s.text
    ) AS ranked WHERE ranked.place <= most
$$;
