// What a client of tus 1.0 may rely on, wherever the bytes lie meanwhile.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { sessionCookie } from "@/lib/auth/testing/signed-in";
import { db } from "@/lib/core/db";
import { fetchTo } from "@/lib/core/storage";
import { originalOf } from "@/lib/media/key";
import { partialUpload } from "@/lib/media/partial-uploads";
import { UPLOAD_MAX_BYTES } from "@/lib/media/schema";
import { makeActor, makeOrganisation } from "@/prisma/factories";

type Handler = (request: Request, context: { params: Promise<{ id?: string[] }> }) => Promise<Response>;
export type Route = Record<"POST" | "PATCH" | "HEAD" | "DELETE", Handler>;

const BYTES = 11_000_000;
const base64 = (text: string) => Buffer.from(text).toString("base64");

/** @param jar the cookies of the browser that asks */
export function resumes(route: () => Promise<Route>, jar: Map<string, string>, scratch: string): void {
  let author: Actor & { userId: string };
  let stranger: Actor & { userId: string };
  let organisationId = "";

  beforeAll(async () => {
    const organisation = await makeOrganisation();
    organisationId = organisation.id;
    author = await makeActor({ organisation });
    stranger = await makeActor({ organisation: await makeOrganisation() });
  });
  const as = async (who: Actor & { userId: string }) => {
    jar.clear();
    jar.set(...(await sessionCookie(who.userId)));
  };
  beforeEach(() => as(author));

  async function ask(
    method: keyof Route,
    address: string,
    headers: Record<string, string> = {},
    body?: BodyInit,
  ): Promise<Response> {
    const request = new Request(`http://127.0.0.1:3000${address}`, {
      method,
      headers: { "tus-resumable": "1.0.0", host: "127.0.0.1:3000", ...headers },
      ...(body === undefined ? {} : { body, duplex: "half" }),
    } as RequestInit);
    const id = (address.split("?")[0] ?? "").slice("/api/uploads/".length);
    return (await route())[method](request, { params: Promise.resolve(id ? { id: id.split("/") } : {}) });
  }

  const named = (organisation = organisationId, filename = "bridge.jpg") =>
    `organisationId ${base64(organisation)},filename ${base64(filename)},userId ${base64("somebody else")}`;
  const begin = async (bytes: number, metadata = named(), headers: Record<string, string> = {}) => {
    const told = await ask("POST", "/api/uploads", {
      "upload-length": String(bytes),
      "upload-metadata": metadata,
      ...headers,
    });
    return { told, address: told.headers.get("location") ?? "" };
  };
  const send = (address: string, offset: number, body: BodyInit) =>
    ask(
      "PATCH",
      address,
      { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
      body,
    );
  const offsetOf = async (address: string) =>
    Number((await ask("HEAD", address)).headers.get("upload-offset"));

  it("goes on where it stopped, and ends in the library", async () => {
    const bytes = randomBytes(BYTES);
    const { told, address } = await begin(bytes.length);
    expect([told.status, told.headers.get("access-control-allow-origin")]).toEqual([201, null]);
    expect(address).toMatch(/^\/api\/uploads\/upload-[0-9a-f-]{36}$/);
    expect((await send(address, 0, bytes.subarray(0, 6_000_000))).status).toBe(204);
    // The connection breaks in the middle of a piece.
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(bytes.subarray(6_000_000, 7_000_000)));
        setTimeout(() => controller.error(new Error("lost")), 50);
      },
    });
    await send(address, 6_000_000, broken).catch(() => undefined);
    const offset = await offsetOf(address);
    expect(offset).toBeGreaterThanOrEqual(6_000_000);
    expect(offset).toBeLessThanOrEqual(7_000_000);
    expect((await send(address, 3, bytes.subarray(3))).status).toBe(409);
    const last = await send(address, offset, bytes.subarray(offset));
    expect([last.status, last.headers.get("upload-offset")]).toEqual([204, String(bytes.length)]);
    const row = await db().media.findUniqueOrThrow({ where: { id: last.headers.get("x-media-id") ?? "" } });
    expect(row).toMatchObject({
      organisationId,
      uploadedById: author.userId,
      bytes: bytes.length,
      status: "checking",
    });
    await fetchTo(originalOf(row.key), `${scratch}/whole`);
    expect(bytes.equals(await readFile(`${scratch}/whole`))).toBe(true);
    expect((await ask("HEAD", address)).status).toBe(404);
  }, 60_000);

  it("that ended unheard tells its place in the library when it is asked after", async () => {
    const bytes = randomBytes(1000);
    const { address } = await begin(bytes.length);
    // All bytes have come, and then the session is over: nobody takes them.
    await db().membership.deleteMany({ where: { userId: author.userId } });
    const { partialUploads } = await import("@/lib/media/partial-uploads");
    const id = address.split("/").at(-1) ?? "";
    const { Readable } = await import("node:stream");
    await (await partialUploads()).write(Readable.from([bytes]), id, 0);
    expect((await ask("HEAD", address)).status).toBe(404);
    await db().membership.create({ data: { userId: author.userId, organisationId, role: "owner" } });
    const told = await ask("HEAD", address);
    expect([told.status, told.headers.get("upload-offset")]).toEqual([200, "1000"]);
    const row = await db().media.findUniqueOrThrow({ where: { id: told.headers.get("x-media-id") ?? "" } });
    expect(row.bytes).toBe(1000);
    expect(await partialUpload(id)).toBeNull();
  });

  it("belongs to whoever began it: for others it does not exist", async () => {
    const { address } = await begin(1000);
    await as(stranger);
    expect((await ask("HEAD", address)).status).toBe(404);
    expect((await send(address, 0, Buffer.alloc(10))).status).toBe(404);
    expect((await ask("DELETE", address)).status).toBe(404);
    expect((await begin(1000)).told.status).toBe(404);
    jar.clear();
    expect((await ask("HEAD", address)).status).toBe(401);
    expect((await begin(1000)).told.status).toBe(401);
    await as(author);
    expect(await offsetOf(address)).toBe(0);
    expect((await ask("DELETE", address)).status).toBe(204);
    expect((await ask("HEAD", address)).status).toBe(404);
  });

  it("comes from our own pages alone", async () => {
    expect((await begin(10, named(), { origin: "https://elsewhere.example" })).told.status).toBe(403);
    expect((await begin(10, named(), { origin: "null" })).told.status).toBe(403);
    expect((await begin(10, named(), { "sec-fetch-site": "cross-site" })).told.status).toBe(403);
    expect((await begin(10, named(), { origin: "http://127.0.0.1:3000" })).told.status).toBe(201);
  });

  it("is refused in words before it begins when it is empty, too large or unconfirmed", async () => {
    const words = async (bytes: number, metadata = named()) => {
      const { told } = await begin(bytes, metadata);
      return [told.status, (await told.text()).trim()];
    };
    expect(await words(UPLOAD_MAX_BYTES + 1)).toEqual([
      413,
      "The file is larger than 50 MB, the most we take.",
    ]);
    expect(await words(0)).toEqual([422, "The file is empty."]);
    expect(await words(10, named("01900000-0000-7000-8000-000000000001"))).toEqual([
      404,
      "The organisation was not found.",
    ]);
    expect(await words(10, "filename Yg==")).toEqual([404, "The organisation was not found."]);
    await as(
      await makeActor({ organisation: { id: organisationId, slug: "x", name: "x" }, verified: false }),
    );
    expect((await words(10))[0]).toBe(403);
  });

  it("has no other addresses than those it gave out", async () => {
    for (const id of ["../../auth-secret", "upload-x", "upload-..", "%2e%2e", "a/b"])
      expect([id, (await ask("HEAD", `/api/uploads/${id}`)).status]).toEqual([id, 404]);
    expect((await ask("PATCH", "/api/uploads")).status).toBe(404);
    await as(author);
    const { address: own } = await begin(1000);
    const { address: other } = await begin(2000);
    const told = await ask("HEAD", `${own}?of=${other}`);
    expect([told.status, told.headers.get("upload-length")]).toEqual([200, "1000"]);
  });
}
