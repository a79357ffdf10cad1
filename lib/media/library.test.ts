import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { get, put } from "@/lib/core/storage";
import { makeActor, makeDraft, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { checkUpload } from "./checking/check";
import { describeUpload, removeUpload } from "./commands";
import { newKey, originalOf } from "./key";
import { listUploads, uploadsByIds } from "./queries";
import { assertSize, openLibrary, plainFilename, receiveUpload } from "./receive";
import { UPLOAD_MAX_BYTES } from "./schema";
import { discardFiles, recheckLost, sweepFiles } from "./tend";
import { pdf } from "./testing/pdf";
import { wash } from "./testing/pictures";

await testDatabase();
process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "dateline-library-"));
const folder = process.env.DATA_DIR;
afterAll(() => rm(folder, { recursive: true, force: true }));

const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let owner: Actor & { userId: string };
let contributor: Actor & { userId: string };
let stranger: Actor & { userId: string };
let editor: Actor & { userId: string };
let organisationId = "";

beforeAll(async () => {
  await makePublication();
  const organisation = await makeOrganisation();
  organisationId = organisation.id;
  owner = await makeActor({ organisation });
  contributor = await makeActor({ organisation, role: "contributor" });
  stranger = await makeActor({ organisation: await makeOrganisation() });
  editor = await makeActor({ staff: "editor" });
});

let shade = 0;
/** Another picture every time. */
const picture = () => {
  shade += 1;
  return wash(400 + shade, 300)
    .jpeg()
    .toBuffer();
};
const send = async (bytes?: Uint8Array, actor: Actor = owner, filename = "bridge.jpg") =>
  receiveUpload(actor, { organisationId, filename }, bytes ?? (await picture()), now);
const jobsOf = async (task: string) =>
  db().$queryRaw<{ payload: { id?: string; key?: string } }[]>`
    select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = ${task}`;
const filesOf = (key: string) => readdir(path.join(folder, "media", key)).catch(() => []);
const one = async (actor: Actor, id: string) => (await uploadsByIds(actor, [id]))[0];

describe("an upload", () => {
  it("is unseen until it was checked, then has its files; what was sent is kept aside", async () => {
    const upload = await send();
    expect(upload).toMatchObject({ status: "checking", filename: "bridge.jpg", widths: [], alt: "" });
    expect(await filesOf(upload.key)).toEqual([]);
    expect((await jobsOf("media-check")).map((each) => each.payload.id)).toContain(upload.id);
    await checkUpload(upload.id, now);
    expect(await one(owner, upload.id)).toMatchObject({
      status: "ready",
      kind: "image",
      contentType: "image/jpeg",
      widths: [320],
      height: 300,
    });
    expect((await filesOf(upload.key)).sort()).toEqual(["320.avif", "320.webp"]);
    expect(await get(originalOf(upload.key))).not.toBeNull();
    const events = await db().auditEvent.findMany({
      where: { subjectId: upload.id },
      orderBy: { at: "asc" },
    });
    expect(events.map((each) => each.verb).sort()).toEqual(["media.accept", "media.upload"]);
  });

  it("of a document has its pages", async () => {
    const upload = await send(pdf({ pages: 4 }), owner, "programme.pdf");
    await checkUpload(upload.id, now);
    expect(await one(owner, upload.id)).toMatchObject({
      status: "ready",
      kind: "document",
      pages: 4,
      widths: [],
    });
  });

  it("that is refused says why, keeps nothing, and may be sent again", async () => {
    const bytes = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>");
    const upload = await send(bytes, owner, "logo.svg");
    await checkUpload(upload.id, now);
    expect(await one(owner, upload.id)).toMatchObject({
      status: "refused",
      refusal: expect.stringContaining("SVG"),
    });
    expect(await get(originalOf(upload.key))).toBeNull();
    const again = await send(bytes, owner, "logo.svg");
    expect(again.id).not.toBe(upload.id);
    expect(await uploadsByIds(owner, [upload.id, again.id])).toHaveLength(1);
  });

  it("checked twice at once, or again after its end, has one set of files", async () => {
    const upload = await send();
    await Promise.all([checkUpload(upload.id, now), checkUpload(upload.id, now)]);
    await checkUpload(upload.id, now);
    expect(await filesOf(upload.key)).toHaveLength(2);
    const events = await db().auditEvent.count({ where: { subjectId: upload.id, verb: "media.accept" } });
    expect(events).toBe(1);
  });

  it("whose file is lost is refused, not forgotten", async () => {
    const upload = await send();
    await rm(path.join(folder, "media", originalOf(upload.key)));
    await checkUpload(upload.id, now);
    expect(await one(owner, upload.id)).toMatchObject({
      status: "refused",
      refusal: expect.stringContaining("could not be checked"),
    });
  });

  it("of the same bytes is the one that is there, however often and at once", async () => {
    const bytes = await picture();
    const sent = await Promise.all(Array.from({ length: 5 }, () => send(bytes)));
    expect(new Set(sent.map((each) => each.id)).size).toBe(1);
    expect(await jobsOf("media-discard")).toHaveLength(4);
    const elsewhere = await receiveUpload(
      stranger,
      { organisationId: stranger.memberships[0]?.organisationId ?? "", filename: "x.jpg" },
      bytes,
      now,
    );
    expect(elsewhere.id).not.toBe(sent[0]?.id);
  });

  it("comes from a file on disk just so", async () => {
    const file = path.join(folder, "whole");
    await writeFile(file, await picture());
    const upload = await receiveUpload(
      owner,
      { organisationId, filename: "../../etc/pass\u0000wd.jpg" },
      file,
      now,
    );
    expect(upload.filename).toBe("passwd.jpg");
    await checkUpload(upload.id, now);
    expect(await one(owner, upload.id)).toMatchObject({ status: "ready" });
  });
});

describe("who may do what", () => {
  it("strangers find nothing, the desk looks, members write", async () => {
    const { id } = await send();
    await expect(send(undefined, stranger)).rejects.toMatchObject({ kind: "not_found" });
    await expect(openLibrary(stranger, organisationId)).rejects.toMatchObject({ kind: "not_found" });
    const unconfirmed = { ...owner, emailVerified: false };
    await expect(send(undefined, unconfirmed)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await uploadsByIds(stranger, [id])).toEqual([]);
    expect((await listUploads(stranger, { organisationId })).items).toEqual([]);
    expect(await uploadsByIds(editor, [id])).toHaveLength(1);
    await expect(describeUpload(stranger, { id, alt: "x" }, now)).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(describeUpload(editor, { id, alt: "x" }, now)).rejects.toMatchObject({ kind: "forbidden" });
    const told = await describeUpload(contributor, { id, alt: "The bridge", focalX: 0.25 }, now);
    expect(told).toMatchObject({ alt: "The bridge", caption: "", focalX: 0.25, focalY: 0.5 });
    expect(await describeUpload(owner, { id, credit: "Ada Holm" }, now)).toMatchObject({
      alt: "The bridge",
      credit: "Ada Holm",
    });
  });

  it("contributors remove their own, owners everything that no release uses", async () => {
    const { id, key } = await send();
    await checkUpload(id, now);
    await expect(removeUpload(contributor, { id }, now)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(removeUpload(stranger, { id }, now)).rejects.toMatchObject({ kind: "not_found" });
    await makeDraft(owner, now, { media: [{ id, role: "hero" }] });
    await expect(removeUpload(owner, { id }, now)).rejects.toMatchObject({ kind: "conflict" });
    const shouted = await send();
    await makeDraft(owner, now, { media: [{ id: shouted.id.toUpperCase(), role: "hero" }] });
    await expect(removeUpload(owner, { id: shouted.id }, now)).rejects.toMatchObject({ kind: "conflict" });
    const own = await send(undefined, contributor);
    await checkUpload(own.id, now);
    await removeUpload(contributor, { id: own.id }, now);
    expect(await one(owner, own.id)).toBeUndefined();
    expect((await jobsOf("media-discard")).map((each) => each.payload.key)).toContain(own.key);
    await discardFiles(own.key);
    await discardFiles(own.key);
    expect([await filesOf(own.key), await get(originalOf(own.key))]).toEqual([[], null]);
    expect(await filesOf(key)).toHaveLength(2);
  });
});

describe("the library", () => {
  it("is listed newest first, page by page", async () => {
    const organisation = await makeOrganisation();
    const actor = await makeActor({ organisation });
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      const at = later(i);
      const sent = await receiveUpload(
        actor,
        { organisationId: organisation.id, filename: `${i}.jpg` },
        await picture(),
        at,
      );
      ids.unshift(sent.id);
    }
    const first = await listUploads(actor, { organisationId: organisation.id, limit: 3 });
    const second = await listUploads(actor, {
      organisationId: organisation.id,
      limit: 3,
      cursor: first.nextCursor ?? "",
    });
    expect([...first.items, ...second.items].map((each) => each.id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
  });

  it("counts what is announced and may never be finished, by the megabyte", async () => {
    const organisation = await makeOrganisation();
    const actor = await makeActor({ organisation });
    const announce = () => openLibrary(actor, organisation.id, 2_500 * 1024 * 1024);
    for (let i = 0; i < 4; i++) await announce();
    await expect(announce()).rejects.toMatchObject({ kind: "rate_limited" });
    await openLibrary(actor, organisation.id);
  });

  it("takes files up to a size, and says so with numbers", () => {
    expect(() => assertSize(0)).toThrow("The file is empty.");
    expect(() => assertSize(UPLOAD_MAX_BYTES)).not.toThrow();
    expect(() => assertSize(UPLOAD_MAX_BYTES + 1_000_000)).toThrow(
      "The file has 51.0 MB; 50.0 MB are the most we take.",
    );
  });

  it("names files for people alone", () => {
    expect(plainFilename("C:\\photos\\Brücke.jpg")).toBe("Brücke.jpg");
    expect(plainFilename("a\u202egpj.exe")).toBe("agpj.exe");
    expect(plainFilename("\u0007/")).toBe("file");
    expect(plainFilename("x".repeat(500))).toHaveLength(200);
  });
});

describe("tending", () => {
  it("sweeps files that belong to nothing once they are a day old, and nothing else", async () => {
    const kept = await send();
    await checkUpload(kept.id, now);
    const [lost, half] = [newKey(), newKey()];
    await put(originalOf(lost), Buffer.from("x"));
    await put(`${half}/320.webp`, Buffer.from("x"));
    await put("aside/left", Buffer.from("x"));
    const before = [await filesOf("originals"), await filesOf(kept.key)];
    expect(await sweepFiles(now)).toBe(0);
    expect(await get(originalOf(lost))).not.toBeNull();
    expect(await sweepFiles(later(25))).toBeGreaterThanOrEqual(3);
    expect([await get(originalOf(lost)), await get(`${half}/320.webp`), await get("aside/left")]).toEqual([
      null,
      null,
      null,
    ]);
    expect(await filesOf(kept.key)).toEqual(before[1]);
    expect(await get(originalOf(kept.key))).not.toBeNull();
  });

  it("has what was left unchecked checked", async () => {
    const { id } = await send();
    await db().$executeRaw`delete from graphile_worker._private_jobs`;
    await recheckLost(now);
    expect((await jobsOf("media-check")).map((each) => each.payload.id)).not.toContain(id);
    expect(await recheckLost(later(2))).toBeGreaterThan(0);
    expect((await jobsOf("media-check")).map((each) => each.payload.id)).toContain(id);
  });
});
