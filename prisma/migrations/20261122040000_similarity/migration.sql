CREATE TABLE "similar_texts" (
    "kind" TEXT NOT NULL,
    "ref_id" UUID NOT NULL,
    "headline" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "organisation_id" UUID,
    "bands" INTEGER[],
    "words" INTEGER[],
    "names" INTEGER[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "similar_texts_pkey" PRIMARY KEY ("kind","ref_id")
);

CREATE INDEX "similar_texts_bands_idx" ON "similar_texts" USING GIN ("bands");
