import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import S3rver from "s3rver";
import { afterAll, describe } from "vitest";
import { keepsFiles } from "./testing/storage-contract";

const directory = await mkdtemp(path.join(tmpdir(), "dateline-bucket-"));
const server = new S3rver({
  address: "127.0.0.1",
  port: 0,
  silent: true,
  directory,
  configureBuckets: [{ name: "newsroom", configs: [] }],
});
const address = await server.run();
Object.assign(process.env, {
  S3_ENDPOINT: `http://127.0.0.1:${address.port}`,
  S3_BUCKET: "newsroom",
  S3_ACCESS_KEY_ID: "S3RVER",
  S3_SECRET_ACCESS_KEY: "S3RVER",
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

describe("a bucket of an S3 server", () => {
  keepsFiles();
});
