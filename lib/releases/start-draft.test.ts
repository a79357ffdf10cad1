import { expect, it } from "vitest";
import { isId, newId } from "@/lib/core/ids";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { saveRelease } from "./commands";
import { listReleases } from "./queries";
import { releaseContent } from "./schema";
import { formOfKey, startDraft } from "./start-draft";

await testDatabase();

const NOW = new Date("2026-11-22T09:00:00Z");
const text = (headline: string) => releaseContent.parse({ kind: "other", headline });

async function desk() {
  const organisation = await makeOrganisation();
  const actor = await makeActor({ organisation });
  return { actor, draft: { organisationId: organisation.id, draftKey: newId() } };
}

it("makes one release, however often the first save is sent", async () => {
  const { actor, draft } = await desk();
  const first = await startDraft(actor, { ...draft, content: text("One") }, NOW);
  const again = await startDraft(actor, { ...draft, content: text("One") }, NOW);
  expect(again).toMatchObject({ id: first.id, version: 1 });
  const { items } = await listReleases(actor, {});
  expect(items.map((each) => each.headline)).toEqual(["One"]);
});

it("makes one release of first saves sent at once", async () => {
  const { actor, draft } = await desk();
  const sent = Array.from({ length: 6 }, () => startDraft(actor, { ...draft, content: text("One") }, NOW));
  const ids = new Set((await Promise.all(sent)).map((each) => each.id));
  expect(ids.size).toBe(1);
  expect((await listReleases(actor, {})).items).toHaveLength(1);
});

it("shows both texts when the same form was written in twice", async () => {
  const { actor, draft } = await desk();
  const first = await startDraft(actor, { ...draft, content: text("One") }, NOW);
  await expect(startDraft(actor, { ...draft, content: text("Other") }, NOW)).rejects.toMatchObject({
    kind: "conflict",
    data: { current: { id: first.id, version: 1, by: actor.name, content: { headline: "One" } } },
  });
});

it("writes over nothing that was saved since", async () => {
  const { actor, draft } = await desk();
  const { id, version } = await startDraft(actor, { ...draft, content: text("One") }, NOW);
  await saveRelease(actor, { id, version, content: text("Two") }, NOW);
  await expect(startDraft(actor, { ...draft, content: text("Old") }, NOW)).rejects.toMatchObject({
    kind: "conflict",
    data: { current: { id, version: 2, content: { headline: "Two" } } },
  });
});

it("gives another person's key away to nobody", async () => {
  const { actor, draft } = await desk();
  const other = await desk();
  const first = await startDraft(actor, { ...draft, content: text("Mine") }, NOW);
  const second = await startDraft(
    other.actor,
    { ...other.draft, draftKey: draft.draftKey, content: text("Theirs") },
    NOW,
  );
  expect(second.id).not.toBe(first.id);
});

it("goes on at the release its key has made, and begins anew where the key belongs to another organisation", async () => {
  const { actor, draft } = await desk();
  const elsewhere = await makeOrganisation();
  expect(await formOfKey(actor, draft.draftKey, draft.organisationId)).toEqual({
    draftKey: draft.draftKey,
    made: null,
  });
  const { id } = await startDraft(actor, { ...draft, content: text("One") }, NOW);
  expect(await formOfKey(actor, draft.draftKey, draft.organisationId)).toEqual({
    draftKey: draft.draftKey,
    made: id,
  });
  const fresh = await formOfKey(actor, draft.draftKey, elsewhere.id);
  expect(fresh.made).toBeNull();
  expect(isId(fresh.draftKey)).toBe(true);
  expect(fresh.draftKey).not.toBe(draft.draftKey);
  expect(isId((await formOfKey(actor, ["\0"], draft.organisationId)).draftKey)).toBe(true);
});
