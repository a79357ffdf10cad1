import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { dropStalePartials, newPartialId, partialUpload, partialUploads } from "@/lib/media/partial-uploads";
import { testDatabase } from "@/prisma/testing/database";
import { type Route, resumes } from "./testing/protocol";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => jar.has(name) && { name, value: jar.get(name) } }),
}));

await testDatabase();
process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "dateline-uploads-"));
const folder = process.env.DATA_DIR;
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("an upload over a disk", () => {
  resumes(async () => (await import("./[[...id]]/route")) as unknown as Route, jar, folder);

  it("that nobody finishes for a day is forgotten", async () => {
    const { Upload } = await import("@tus/server");
    const partials = await partialUploads();
    const begun = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const [old, young] = [newPartialId(), newPartialId()];
    await partials.create(new Upload({ id: old, size: 10, offset: 0, creation_date: begun(25) }));
    await partials.create(new Upload({ id: young, size: 10, offset: 0, creation_date: begun(23) }));
    await utimes(path.join(folder, "uploads", old), 0, 0);
    expect(await dropStalePartials(new Date())).toBe(1);
    expect([await partialUpload(old), (await partialUpload(young))?.size]).toEqual([null, 10]);
  });
});
