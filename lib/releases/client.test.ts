import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { creditLine } from "@/lib/news/credit";
import { listChannel } from "@/lib/news/queries";
import { makeActor, makeDraft, makeInReview, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { submitRelease } from "./commands";
import { approveRelease } from "./desk-commands";

await testDatabase();
const now = new Date("2026-11-22T12:00:00Z");
const publication = await makePublication();
const editor = await makeActor({ staff: "editor" });

async function agency(name: string) {
  const organisation = await makeOrganisation(name);
  await db().organisation.update({ where: { id: organisation.id }, data: { agency: true } });
  return makeActor({ organisation });
}
const credits = async () => {
  const { items } = await listChannel({ publicationId: publication.id, channel: "releases" }, now);
  return items.map(creditLine);
};

it("an agency names its client, and readers see both", async () => {
  const author = await agency("Beacon Letters");
  const unnamed = await makeDraft(author, now);
  await expect(submitRelease(author, unnamed, now)).rejects.toMatchObject({
    issues: [{ path: "onBehalfOf", message: expect.stringContaining("client") }],
  });
  const sent = await makeInReview(author, editor, now, { onBehalfOf: "Harbour Mill" });
  await approveRelease(editor, { ...sent, note: "", publishAt: null }, now);
  expect(await credits()).toEqual(["Harbour Mill, via Beacon Letters"]);
});

it("its own news is its own", async () => {
  const author = await agency("Lantern Letters");
  const sent = await makeInReview(author, editor, now, { onBehalfOf: " lantern letters" });
  await approveRelease(editor, { ...sent, note: "", publishAt: null }, now);
  expect((await credits())[0]).toBe("Lantern Letters");
});
