import "server-only";
import path from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { env } from "./env";

type Settings = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** The object store of the environment, or null: then files lie under DATA_DIR (lib/core/env.ts has seen to all or nothing). */
export function bucketSettings(): Settings | null {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null;
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}

/** What the AWS client needs for stores of every make: the bucket in the path, no checksums of AWS's own. */
export const clientOf = ({ endpoint, region, accessKeyId, secretAccessKey }: Settings) => ({
  endpoint,
  region,
  forcePathStyle: true,
  requestChecksumCalculation: "WHEN_REQUIRED" as const,
  responseChecksumValidation: "WHEN_REQUIRED" as const,
  credentials: { accessKeyId, secretAccessKey },
});

export type Store = { disk: Disk; local: boolean };

async function open(): Promise<Store> {
  const settings = bucketSettings();
  if (!settings) {
    const location = path.join(path.resolve(env().DATA_DIR), "media");
    return { disk: new Disk(new FSDriver({ location, visibility: "private" })), local: true };
  }
  // Loaded only where it is used: it is large.
  const { S3Driver } = await import("flydrive/drivers/s3");
  const driver = new S3Driver({
    ...clientOf(settings),
    bucket: settings.bucket,
    visibility: "private",
    // Nothing is made public in the bucket, whatever its rules would allow: readers are answered by us alone.
    supportsACL: false,
  });
  return { disk: new Disk(driver), local: false };
}

const held = globalThis as { datelineStore?: Promise<Store> };

/** The store of this process, opened at first use. */
export function store(): Promise<Store> {
  held.datelineStore ??= open();
  return held.datelineStore;
}
