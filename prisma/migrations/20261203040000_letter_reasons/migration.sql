-- Why a title's letter rests, and why a day's is held back: whoever comes to the desk later has to know.
ALTER TABLE "newsletter_titles" ADD COLUMN "paused_reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "newsletter_issues" ADD COLUMN "held_reason" TEXT NOT NULL DEFAULT '';
