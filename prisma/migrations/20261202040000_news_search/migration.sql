-- What readers search is kept apart from the items: a change of an item that is no change of its words leaves the
-- index alone. Made and kept by lib/news/search/indexing.ts; the worker fills it with what was published before,
-- newest first (search-tend), while readers already search what it has.
CREATE TABLE "news_search" (
    "item_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "marks" BIGINT[],
    "words" tsvector NOT NULL,
    "title" tsvector NOT NULL,

    CONSTRAINT "news_search_pkey" PRIMARY KEY ("item_id")
);

ALTER TABLE "news_search" ADD CONSTRAINT "news_search_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "news_items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Only phrases read the words again: out of line and uncompressed they leave the rows that are ranked narrow.
ALTER TABLE "news_search" ALTER COLUMN "words" SET STORAGE EXTERNAL;

CREATE INDEX "news_search_marks_words_idx" ON "news_search" USING GIN ("marks", "words");

-- Words as they are written in headlines, for other spellings and for beginnings of words (search-words);
-- collated so that the words of a beginning stand together.
CREATE TABLE "news_words" (
    "word" TEXT COLLATE "C" NOT NULL,
    "stem" TEXT NOT NULL,
    "items" INTEGER NOT NULL,

    CONSTRAINT "news_words_pkey" PRIMARY KEY ("word")
);

-- Its index goes with it.
ALTER TABLE "news_items" DROP COLUMN "search";
