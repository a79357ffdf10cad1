import { expect, it } from "vitest";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { forgetPublications, heldPublicationByHost, publicationByHost, publications } from "./queries";

await testDatabase();

it("is read once, however many ask at once, and then at hand until it is told to forget", async () => {
  const { slug } = await makePublication();
  forgetPublications();
  expect(heldPublicationByHost("nowhere.test")).toBeUndefined();
  const lists = await Promise.all(Array.from({ length: 20 }, () => publications()));
  expect(new Set(lists).size).toBe(1);
  expect(lists[0]?.map((title) => title.slug)).toContain(slug);
  expect(heldPublicationByHost("nowhere.test")).toBe(await publicationByHost("nowhere.test"));
  const before = publications();
  forgetPublications();
  const after = await publications();
  expect(after).not.toBe(await before);
});
