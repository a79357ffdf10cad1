-- AlterTable
ALTER TABLE "releases" ADD COLUMN "credit_name" TEXT,
ADD COLUMN "credit_url" TEXT;
