-- The words of the headlines, for whoever looks for a release at the desk.
ALTER TABLE "releases" ADD COLUMN "headline_words" tsvector GENERATED ALWAYS AS (to_tsvector('dateline', "headline")) STORED;
CREATE INDEX "releases_headline_words_idx" ON "releases" USING GIN ("headline_words");
