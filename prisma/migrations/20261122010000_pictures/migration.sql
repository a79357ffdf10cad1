-- CreateTable
CREATE TABLE "pictures" (
    "id" UUID NOT NULL,
    "source_url" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "widths" INTEGER[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pictures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pictures_source_url_key" ON "pictures"("source_url");

-- CreateIndex
CREATE UNIQUE INDEX "pictures_key_key" ON "pictures"("key");
