-- What changed under readers' eyes: for web processes that could not listen, and for the edge.
CREATE TABLE "changes" (
    "id" BIGSERIAL NOT NULL,
    "xact" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "tags" TEXT[],
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "changes_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "changes_xact_idx" ON "changes"("xact");

CREATE INDEX "changes_at_idx" ON "changes"("at");
