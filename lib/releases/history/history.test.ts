import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { newId } from "@/lib/core/ids";
import { publications } from "@/lib/publications/queries";
import { makeActor, makeDraft, makeOrganisation, makePublication, validContent } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { saveRelease, submitRelease } from "../commands";
import { previewItem } from "../preview/item";
import { getRelease } from "../queries";
import { restoreMoment } from "./commands";
import { listHistory, readMoment } from "./queries";

await testDatabase();

const START = new Date("2026-11-22T09:00:00Z");
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const text = (headline: string) => validContent({ headline });
let author: Actor;
let colleague: Actor;

beforeAll(async () => {
  await makePublication();
  const organisation = await makeOrganisation("Harbour Bakery");
  author = await makeActor({ organisation, name: "Ada Author" });
  colleague = await makeActor({ organisation, name: "Cora Colleague" });
});

const save = (actor: Actor, id: string, version: number, headline: string, minute: number) =>
  saveRelease(actor, { id, version, content: text(headline) }, at(minute));
const kept = async (actor: Actor, id: string) =>
  (await listHistory(actor, id)).map(({ reason, by, headline }) => [reason, by, headline]);

it("keeps the first text and then one of every five minutes of a person's writing", async () => {
  const { id } = await makeDraft(author, START, { headline: "Minute 0" });
  for (let minute = 1; minute <= 11; minute += 1) await save(author, id, minute, `Minute ${minute}`, minute);
  expect(await kept(author, id)).toEqual([
    ["autosave", "Ada Author", "Minute 10"],
    ["autosave", "Ada Author", "Minute 5"],
    ["autosave", "Ada Author", "Minute 0"],
  ]);
});

it("keeps what stood there when somebody else goes on, and when much of it is swept away", async () => {
  const { id } = await makeDraft(author, START, { headline: "First" });
  await save(author, id, 1, "A minute later", 1);
  await save(colleague, id, 2, "By a colleague", 2);
  expect(await kept(author, id)).toEqual([
    ["autosave", "Cora Colleague", "By a colleague"],
    ["autosave", "Ada Author", "A minute later"],
    ["autosave", "Ada Author", "First"],
  ]);
  await save(colleague, id, 3, "Still there", 3);
  const empty = { ...text(""), body: "", boilerplate: "" };
  await saveRelease(colleague, { id, version: 4, content: empty }, at(4));
  expect((await kept(author, id))[0]).toEqual(["autosave", "Cora Colleague", "Still there"]);
});

it("keeps both sides of a conflict", async () => {
  const { id } = await makeDraft(author, START, { headline: "Begun" });
  await save(colleague, id, 1, "Theirs", 1);
  await expect(save(author, id, 1, "Mine", 2)).rejects.toMatchObject({
    kind: "conflict",
    data: { current: { id, version: 2, by: "Cora Colleague", at: at(1).toISOString() } },
  });
  await saveRelease(author, { id, version: 2, content: text("Both"), lost: text("Mine") }, at(3));
  expect(await kept(author, id)).toEqual([
    ["overwritten", "Ada Author", "Mine"],
    ["autosave", "Cora Colleague", "Theirs"],
    ["autosave", "Ada Author", "Begun"],
  ]);
});

it("brings a text back, keeps what stood there, and is taken back the same way", async () => {
  const { id } = await makeDraft(author, START, { headline: "The old headline of it" });
  await save(author, id, 1, "The new headline of it", 1);
  const [old] = await listHistory(author, id);
  const seen = await readMoment(author, { id, moment: old?.id ?? "" });
  expect(seen.changes.map((each) => each.field)).toEqual(["headline"]);
  expect(seen.changes[0]?.parts).toContainEqual({ kind: "added", text: "old" });
  const back = await restoreMoment(author, { id, version: 2, moment: old?.id ?? "" }, at(2));
  expect(back).toMatchObject({ id, version: 3, content: { headline: "The old headline of it" } });
  const view = await getRelease(author, id, at(2));
  expect([view.version, view.content.headline]).toEqual([3, "The old headline of it"]);
  const [newest] = await listHistory(author, id);
  expect(newest).toMatchObject({ reason: "restored", headline: "The new headline of it" });
  await restoreMoment(author, { id, version: 3, moment: newest?.id ?? "" }, at(3));
  expect((await getRelease(author, id, at(3))).content.headline).toBe("The new headline of it");
});

it("brings nothing back over a newer version, or once the desk has it", async () => {
  const { id } = await makeDraft(author, START, {});
  const [first] = await listHistory(author, id);
  await save(author, id, 1, "A headline that was changed since", 1);
  const restore = (version: number) => restoreMoment(author, { id, version, moment: first?.id ?? "" }, at(2));
  await expect(restore(1)).rejects.toMatchObject({ kind: "conflict" });
  await submitRelease(author, { id, version: 2 }, at(3));
  await expect(restore(3)).rejects.toMatchObject({ kind: "conflict" });
  expect((await kept(author, id))[0]?.[0]).toBe("submitted");
});

it("says at submission that a file of the text brought back is gone, and shows the page without it", async () => {
  const picture = newId();
  const words = { alt: "An oven", caption: "The oven", credit: "M. Reed", licence: "CC BY 4.0" };
  const { id } = await makeDraft(author, START, { media: [{ id: picture, role: "hero", ...words }] });
  const [first] = await listHistory(author, id);
  await saveRelease(author, { id, version: 1, content: validContent() }, at(1));
  await restoreMoment(author, { id, version: 2, moment: first?.id ?? "" }, at(2));
  await expect(submitRelease(author, { id, version: 3 }, at(3))).rejects.toMatchObject({
    kind: "invalid",
    issues: [
      {
        path: "media.0.id",
        message: "This file is not in your library. Remove it here, or choose another.",
      },
    ],
  });
  const [title] = await publications();
  const item = await previewItem(await getRelease(author, id, at(3)), title?.id ?? "", at(3));
  expect([item.image, item.details.images]).toEqual([null, []]);
  const content = validContent();
  await saveRelease(author, { id, version: 3, content }, at(4));
  expect(await submitRelease(author, { id, version: 4 }, at(5))).toMatchObject({ status: "submitted" });
});

it("is shown to nobody but those who may write the release", async () => {
  const { id } = await makeDraft(author, START, {});
  const [first] = await listHistory(author, id);
  const moment = first?.id ?? "";
  const stranger = await makeActor({ organisation: await makeOrganisation() });
  const editor = await makeActor({ staff: "editor" });
  const contributor = await makeActor({
    organisation: {
      ...(author.memberships[0] as never as { slug: string; name: string }),
      id: author.memberships[0]?.organisationId ?? "",
    },
    role: "contributor",
  });
  const { id: foreign } = await makeDraft(stranger, START, {});
  for (const [actor, kind] of [
    [stranger, "not_found"],
    [editor, "not_found"],
    [contributor, "forbidden"],
  ] as const) {
    await expect(listHistory(actor, id)).rejects.toMatchObject({ kind });
    await expect(readMoment(actor, { id, moment })).rejects.toMatchObject({ kind });
    await expect(restoreMoment(actor, { id, version: 1, moment }, at(1))).rejects.toMatchObject({ kind });
  }
  // A moment of another release is none of this one's.
  await expect(readMoment(stranger, { id: foreign, moment })).rejects.toMatchObject({ kind: "not_found" });
  for (const wrong of ["", "nonsense", "' or 1=1"])
    await expect(readMoment(author, { id, moment: wrong })).rejects.toMatchObject({ kind: "not_found" });
});
