import { mkdtemp, rm } from "node:fs/promises";
import { createServer, request as forward } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import S3rver from "s3rver";
import { afterAll, describe, expect, it, vi } from "vitest";
import { list } from "@/lib/core/storage";
import { dropStalePartials, newPartialId, partialUploads } from "@/lib/media/partial-uploads";
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
const store = await server.run();

// The test server takes the parts of a multipart upload, but can neither list them (ListParts) nor end it
// (AbortMultipartUpload): this does, from what passes, and like S3 knows nothing of one that was completed.
const parts = new Map<string, Map<number, { etag: string; size: number }>>();
const completed = new Set<string>();
const NO_SUCH_UPLOAD = `<?xml version="1.0"?><Error><Code>NoSuchUpload</Code></Error>`;
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
  if (id && /^(GET|DELETE)$/.test(request.method ?? "")) {
    response.statusCode = completed.has(id) ? 404 : request.method === "GET" ? 200 : 204;
    response.end(completed.has(id) ? NO_SUCH_UPLOAD : request.method === "GET" ? listed(id) : "");
    if (request.method === "DELETE") completed.add(id);
    return;
  }
  const number = Number(query.get("partNumber"));
  const { method, headers, url } = request;
  const onward = forward({ host: "127.0.0.1", port: store.port, method, path: url, headers }, (answer) => {
    if (request.method === "POST" && id) completed.add(id);
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

const left = async () => {
  const names: string[] = [];
  for await (const { key } of list()) if (key.includes("upload-")) names.push(key);
  return names;
};

describe("an upload over a bucket", () => {
  resumes(async () => (await import("./[[...id]]/route")) as unknown as Route, jar, folder);

  it("that nobody takes for a day is forgotten, whole or not", async () => {
    const { Upload } = await import("@tus/server");
    const partials = await partialUploads();
    for (const bytes of [0, 10]) {
      const id = newPartialId();
      await partials.create(new Upload({ id, size: 10, offset: 0 }));
      if (bytes) await partials.write(Readable.from([Buffer.alloc(bytes)]), id, 0);
    }
    expect((await left()).length).toBeGreaterThanOrEqual(3);
    await dropStalePartials(new Date(Date.now() + 23 * 3_600_000));
    expect((await left()).length).toBeGreaterThanOrEqual(3);
    expect(await dropStalePartials(new Date(Date.now() + 25 * 3_600_000))).toBeGreaterThanOrEqual(2);
    expect(await left()).toEqual([]);
  });
});
