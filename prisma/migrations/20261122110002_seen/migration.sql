-- What an editor had on screen the time before: what has changed since then is what they are shown.
ALTER TABLE "release_seen" ADD COLUMN "before" INTEGER NOT NULL DEFAULT 0;
