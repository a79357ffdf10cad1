import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { keptSecret, keptText, writeWhole } from "./kept-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "dateline-kept-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("makes a secret once and keeps it", () => {
  const file = path.join(folder, "secret");
  expect(keptSecret(file, () => "a".repeat(32))).toBe("a".repeat(32));
  expect(keptSecret(file, () => "b".repeat(32))).toBe("a".repeat(32));
  expect(readdirSync(folder)).toEqual(["secret"]);
});
it("refuses a secret that a full disk cut short", () => {
  const file = path.join(folder, "short");
  writeFileSync(file, "");
  expect(() => keptSecret(file, () => "a".repeat(32))).toThrow(/^DATA_DIR: .*short holds less than 32/);
});
it("leaves neither the file nor a part of it when writing fails", () => {
  expect(() => writeWhole(path.join(folder, "none", "file"), "text")).toThrow(/ENOENT/);
  expect(keptText(path.join(folder, "base"), () => "once\n")).toBe("once");
  expect(readFileSync(path.join(folder, "base"), "utf8")).toBe("once\n");
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});
