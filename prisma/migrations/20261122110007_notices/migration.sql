-- A notice that only leaves by email is not shown; and how far the sweeps that tell of things have come.
ALTER TABLE "notices" ADD COLUMN "shown" BOOLEAN NOT NULL DEFAULT true;
CREATE TABLE "notice_marks" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_marks_pkey" PRIMARY KEY ("name")
);
