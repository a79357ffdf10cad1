-- How far each cache in front of us has been told of what changed.
CREATE TABLE "edge_cursors" (
    "edge" TEXT NOT NULL,
    "xact" xid8 NOT NULL,
    "moved_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(3),
    "error" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "edge_cursors_pkey" PRIMARY KEY ("edge")
);
