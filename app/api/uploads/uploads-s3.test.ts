import { mkdtemp, rm } from "node:fs/promises";
import { createServer, request as forward } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import S3rver from "s3rver";
import { afterAll, describe, vi } from "vitest";
import { testDatabase } from "@/prisma/testing/database";
import { type Route, resumes } from "./testing/protocol";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => jar.has(name) && { name, value: jar.get(name) } }),
}));

await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), "dateline-uploads-s3-"));
const server = new S3rver({
  address: "127.0.0.1",
  port: 0,
  silent: true,
  directory: path.join(folder, "bucket"),
  allowMismatchedSignatures: true,
  configureBuckets: [{ name: "newsroom", configs: [] }],
});
const store = (await server.run()) as AddressInfo;

// The test server keeps the parts of a multipart upload but cannot list them (ListParts): this does, from what passes.
const parts = new Map<string, Map<number, { etag: string; size: number }>>();
const listed = (id: string) =>
  `<?xml version="1.0"?><ListPartsResult><IsTruncated>false</IsTruncated>${[...(parts.get(id) ?? [])]
    .map(
      ([number, { etag, size }]) =>
        `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag><Size>${size}</Size></Part>`,
    )
    .join("")}</ListPartsResult>`;
const front = createServer((request, response) => {
  const query = new URL(request.url ?? "/", "http://front").searchParams;
  const id = query.get("uploadId");
  if (request.method === "GET" && id) return void response.end(listed(id));
  const number = Number(query.get("partNumber"));
  const { method, headers, url } = request;
  const onward = forward({ host: "127.0.0.1", port: store.port, method, path: url, headers }, (answer) => {
    if (id && number && answer.statusCode === 200)
      parts.set(
        id,
        (parts.get(id) ?? new Map()).set(number, {
          etag: answer.headers.etag,
          size: Number(headers["content-length"]),
        }),
      );
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  request.pipe(onward);
});
await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
Object.assign(process.env, {
  S3_ENDPOINT: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
  S3_BUCKET: "newsroom",
  S3_ACCESS_KEY_ID: "S3RVER",
  S3_SECRET_ACCESS_KEY: "S3RVER",
});
afterAll(async () => {
  front.closeAllConnections();
  front.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe("an upload over a bucket", () => {
  resumes(async () => (await import("./[[...id]]/route")) as unknown as Route, jar, folder);
});
