import { expect, it, vi } from "vitest";
import { testDatabase } from "@/prisma/testing/database";
import { pageCache } from "./cache";
import { announceToReaders } from "./changes";
import { transaction } from "./db";
import { whileUnchanged } from "./while-unchanged";

await testDatabase();

let reads = 0;
const read = (key = "list") => whileUnchanged(key, async () => ++reads);

it("reads every time while nobody tells of changes, then once until something changes", async () => {
  expect([await read(), await read()]).toEqual([1, 2]);
  await vi.waitFor(() => expect(pageCache().changes).not.toBeNull(), 10_000);
  expect(await Promise.all([read(), read(), read()])).toEqual([3, 3, 3]);
  expect(await read("another")).toBe(4);
  await transaction((tx) => announceToReaders(tx, ["anything"]));
  await vi.waitFor(async () => expect(await read()).toBe(5), 5_000);
});

it("does not keep what could not be read", async () => {
  const fail = () => whileUnchanged("failing", () => Promise.reject(new Error("no")));
  await expect(fail()).rejects.toThrow("no");
  await expect(whileUnchanged("failing", async () => "there")).resolves.toBe("there");
});
