import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { SHAPES } from "@/app/api/openapi/answers";
import { call, tokenOf } from "@/app/api/testing/call";
import { db } from "@/lib/core/db";
import { checkUpload } from "@/lib/media/checking/check";
import { pdf } from "@/lib/media/testing/pdf";
import { wash } from "@/lib/media/testing/pictures";
import { makeActor, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();
process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "dateline-api-media-"));
const folder = process.env.DATA_DIR;
// What is left over there is ours.
process.env.TMPDIR = folder;
afterAll(() => rm(folder, { recursive: true, force: true }));
const { POST } = await import("./media/route");

let author = "";
let both = "";
let stranger = "";
let slug = "";
beforeAll(async () => {
  await makePublication();
  const organisation = await makeOrganisation();
  const other = await makeOrganisation();
  slug = organisation.slug;
  author = await tokenOf(await makeActor({ organisation }));
  stranger = await tokenOf(await makeActor({ organisation: other }));
  const member = await makeActor({ organisation });
  await db().membership.create({ data: { userId: member.userId, organisationId: other.id, role: "owner" } });
  both = await tokenOf(member);
});

type Fields = Record<string, string | Blob>;
async function send(token: string, fields: Fields, headers: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (typeof value === "string") form.append(name, value);
    else form.append(name, value, "bridge.jpg");
  const request = new Request("http://127.0.0.1/api/v1/media", {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, ...headers },
    body: form,
  });
  const response = await POST(request, { params: Promise.resolve({}) });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
const file = async (width = 500) => new Blob([new Uint8Array(await wash(width, 300).jpeg().toBuffer())]);
const leftovers = async () => (await readdir(folder)).filter((each) => each.startsWith("dateline-"));

describe("POST /api/v1/media", () => {
  it("takes a file with its words, and tells what becomes of it", async () => {
    const made = await send(author, {
      alt: "The bridge",
      credit: "Ada Holm",
      file: await file(),
      licence: "Free use",
    });
    expect([made.status, made.headers.get("location")]).toEqual([201, `/api/v1/media/${made.body.id}`]);
    expect(made.body).toMatchObject({
      status: "checking",
      filename: "bridge.jpg",
      organisation: slug,
      alt: "The bridge",
      credit: "Ada Holm",
      files: [],
    });
    await checkUpload(made.body.id, new Date());
    const read = await call("GET", `/media/${made.body.id}`, { token: author });
    expect(read.body).toMatchObject({ status: "ready", kind: "image", width: 500 });
    expect(read.body.files).toHaveLength(4);
    expect((SHAPES.Upload as z.ZodObject).safeParse(read.body).error).toBeUndefined();
    expect(Object.keys((SHAPES.Upload as z.ZodObject).shape).sort()).toEqual(Object.keys(read.body).sort());
    expect(await leftovers()).toEqual([]);
  });

  it("takes a document", async () => {
    const made = await send(author, { file: new Blob([new Uint8Array(pdf())]) });
    await checkUpload(made.body.id, new Date());
    const { body } = await call("GET", `/media/${made.body.id}`, { token: author });
    expect(body).toMatchObject({ kind: "document", pages: 1 });
    expect(body.files).toEqual([expect.stringMatching(/^\/media\/[a-f0-9]{32}\/document\.pdf$/)]);
  });

  it("gives the same upload for the same bytes, with a key or without", async () => {
    const key = { "idempotency-key": "once" };
    const [first, second, third] = [
      await send(author, { file: await file(510) }, key),
      await send(author, { file: await file(510) }, key),
      await send(author, { file: await file(510) }),
    ];
    expect([second.body.id, third.body.id]).toEqual([first.body.id, first.body.id]);
    const replayed = (each: typeof first) => each.headers.get("idempotent-replayed");
    expect([first, second, third].map(replayed)).toEqual([null, "true", null]);
    const others: Fields[] = [{ file: await file(511) }, { file: await file(510), alt: "Another" }];
    for (const fields of others) {
      const { status, body } = await send(author, fields, key);
      expect([status, body.errors[0].path]).toEqual([422, "Idempotency-Key"]);
    }
  });

  it("asks which organisation when there are several, and knows no others", async () => {
    expect((await send(both, { file: await file(520) })).status).toBe(422);
    expect((await send(both, { file: await file(520), organisation: slug })).body.organisation).toBe(slug);
    expect((await send(stranger, { file: await file(520), organisation: slug })).status).toBe(404);
  });

  it("shows an upload to its organisation alone", async () => {
    const { body } = await send(author, { file: await file(530) });
    expect((await call("GET", `/media/${body.id}`, { token: stranger })).status).toBe(404);
    expect((await call("GET", "/media/nonsense", { token: author })).status).toBe(404);
    expect((await call("GET", `/media/${body.id}`)).status).toBe(401);
  });

  it("refuses what is none, too much, unknown or unreadable", async () => {
    expect((await send("dl_wrong", { file: await file() })).status).toBe(401);
    expect((await send(author, { alt: "no file" })).body).toMatchObject({
      status: 422,
      errors: [{ path: "file" }],
    });
    expect((await send(author, { file: new Blob([]) })).body.detail).toBe("The file is empty.");
    expect((await send(author, { file: await file(), colour: "red" })).body.errors).toEqual([
      { path: "colour", message: "There is no such field." },
    ]);
    expect((await send(author, { file: await file(), alt: "x".repeat(301) })).body.errors).toEqual([
      { path: "alt", message: "Keep this to 300 characters." },
    ]);
    const json = await call("POST", "/media", { token: author, body: { file: "x" } });
    expect(json.status).toBe(415);
    const announced = await send(author, { file: await file() }, { "content-length": "99000000" });
    expect([announced.status, announced.body.detail]).toEqual([
      413,
      "The file has 94.4 MB; 50.0 MB are the most we take.",
    ]);
  });

  it("stops reading when more comes than was said", async () => {
    const head = `--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`;
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        const chunk = sent === 0 ? Buffer.from(head) : Buffer.alloc(1024 * 1024);
        sent += chunk.length;
        controller.enqueue(new Uint8Array(chunk));
      },
    });
    const request = new Request("http://127.0.0.1/api/v1/media", {
      method: "POST",
      headers: { authorization: `Bearer ${author}`, "content-type": "multipart/form-data; boundary=b" },
      body,
      duplex: "half",
    } as RequestInit);
    const response = await POST(request, { params: Promise.resolve({}) });
    expect(response.status).toBe(413);
    expect(await leftovers()).toEqual([]);
    expect(sent).toBeLessThan(56 * 1024 * 1024);
  });
});
