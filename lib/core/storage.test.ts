import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ASIDE, get, put } from "./storage";
import { keepsFiles } from "./testing/storage-contract";

process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "dateline-disk-"));
const folder = process.env.DATA_DIR;
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a disk", () => {
  keepsFiles();

  it("never shows half a file, and leaves nothing aside", async () => {
    const texts = Array.from({ length: 20 }, (_, i) => String(i).repeat(300_000));
    const looks = Array.from({ length: 60 }, async () => (await get("race/a.webp"))?.toString() ?? texts[0]);
    await Promise.all([...texts.map((each) => put("race/a.webp", Buffer.from(each))), ...looks]);
    for (const seen of await Promise.all(looks)) expect(texts.includes(seen ?? "")).toBe(true);
    expect(await readdir(path.join(folder, "media", ASIDE))).toEqual([]);
  });
});
