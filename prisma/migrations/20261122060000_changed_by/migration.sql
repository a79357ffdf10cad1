-- Who wrote a release last: a conflict names them, and their text goes into the history when somebody else goes on.
ALTER TABLE "releases" ADD COLUMN "changed_by_id" UUID,
ADD COLUMN "changed_by_name" TEXT NOT NULL DEFAULT '';
