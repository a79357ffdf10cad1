// What every store of files has to do, whatever it lies on.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, it } from "vitest";
import { fetchTo, get, list, put, putFile, remove, removeFolder, stream, writtenAt } from "../storage";

const all = async (folder?: string) => {
  const found: string[] = [];
  for await (const { key, isFile } of list(folder))
    found.push(`${key.replace(/^\/|\/$/g, "")}${isFile ? "" : "/"}`);
  return found.sort();
};

export function keepsFiles(): void {
  it("gives back what it was given, and null for what it was not", async () => {
    const bytes = Buffer.from("small");
    await put("folder/a.webp", bytes);
    expect(await get("folder/a.webp")).toEqual(bytes);
    await put("folder/a.webp", Buffer.from("other"));
    expect((await get("folder/a.webp"))?.toString()).toBe("other");
    expect(await get("folder/none.webp")).toBeNull();
    expect(await stream("nowhere/none.webp")).toBeNull();
    expect(await writtenAt("folder/none.webp")).toBeNull();
    const at = await writtenAt("folder/a.webp");
    expect(Math.abs(Date.now() - (at?.getTime() ?? 0))).toBeLessThan(60_000);
  });

  it("takes and gives large files piece by piece", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "dateline-store-"));
    const bytes = Buffer.alloc(12_345_678, "0123456789");
    await writeFile(path.join(folder, "in"), bytes);
    await putFile("large/file", path.join(folder, "in"));
    const from = await stream("large/file");
    expect(from && bytes.equals(await buffer(from))).toBe(true);
    expect(await fetchTo("large/file", path.join(folder, "out"))).toBe(true);
    expect(bytes.equals(await readFile(path.join(folder, "out")))).toBe(true);
    expect(await fetchTo("large/none", path.join(folder, "out"))).toBe(false);
    await rm(folder, { recursive: true });
  });

  it("lists, and removes once or twice", async () => {
    await put("shelf/1.webp", Buffer.from("1"));
    await put("shelf/2.webp", Buffer.from("2"));
    await put("other/1.webp", Buffer.from("1"));
    expect(await all("shelf")).toEqual(["shelf/1.webp", "shelf/2.webp"]);
    expect(await all()).toEqual(expect.arrayContaining(["other/", "shelf/"]));
    await remove("shelf/1.webp");
    await remove("shelf/1.webp");
    expect(await all("shelf")).toEqual(["shelf/2.webp"]);
    await removeFolder("shelf");
    await removeFolder("shelf");
    expect([await all("shelf"), (await get("other/1.webp"))?.toString()]).toEqual([[], "1"]);
    expect(await all("nothing-here")).toEqual([]);
  });

  it("lets no key leave its place", async () => {
    for (const key of ["../a", "a/../b", "/etc/passwd", "a/b/c", "A/b", "a\\b", ""])
      await expect(put(key, Buffer.from("x"))).rejects.toThrow("not a storage key");
    await expect(get("a/../../b")).rejects.toThrow("not a storage key");
  });
}
