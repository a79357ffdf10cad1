import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import {
  makeActor,
  makeInReview,
  makeOrganisation,
  makePublication,
  makeSubmitted,
} from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { assignRelease } from "../claims";
import { appealRelease } from "../commands";
import { rejectRelease } from "../desk-commands";
import { nextWaiting, takeNext } from "./next-waiting";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let author: Actor;
let editor: Actor & { userId: string };

beforeAll(() => makePublication({ slug: "courier", position: 0 }));

beforeEach(async () => {
  // Each test has a queue of its own.
  await db().release.updateMany({ where: { status: "submitted" }, data: { status: "draft" } });
  author = await makeActor({ organisation: await makeOrganisation() });
  editor = await makeActor({ staff: "editor" });
});

it("begins with what was given to this editor, then goes by priority, and leaves others theirs", async () => {
  const [late, early, given, others] = [
    await makeSubmitted(author, after(20)),
    await makeSubmitted(author, after(10)),
    await makeSubmitted(author, after(30)),
    await makeSubmitted(author, now),
  ];
  await assignRelease(editor, { ...given, to: editor.userId }, after(31));
  await assignRelease(editor, { ...others, to: (await makeActor({ staff: "editor" })).userId }, after(31));
  const order = await nextWaiting(editor, 10);
  expect(order.map((each) => each.id)).toEqual([given.id, early.id, late.id]);
});

it("passes over one's own organisation, and the appeal against one's own rejection", async () => {
  const own = await makeOrganisation();
  const both = await makeActor({ staff: "editor", organisation: own });
  await makeSubmitted(both, now);
  const refused = await makeInReview(author, both, after(1));
  const reason = { reason: "This is outside the area we cover.", note: "", points: [] };
  const rejected = await rejectRelease(both, { ...refused, ...reason }, after(2));
  const appealed = await appealRelease(author, { ...rejected, note: "Please look again." }, after(3));
  const open = await makeSubmitted(author, after(400));
  expect((await takeNext(both, after(500)))?.id).toBe(open.id);
  expect(await takeNext(both, after(500))).toBeNull();
  expect((await takeNext(editor, after(500)))?.id).not.toBe(open.id);
  expect((await db().release.findUniqueOrThrow({ where: { id: appealed.id } })).claimedById).not.toBe(
    both.userId,
  );
});

it("gives ten editors who ask at once ten different releases", async () => {
  const editors = await Promise.all(Array.from({ length: 10 }, () => makeActor({ staff: "editor" })));
  for (let i = 0; i < 10; i++) await makeSubmitted(author, after(i));
  const taken = await Promise.all(editors.map((each) => takeNext(each, after(60))));
  const ids = taken.map((each) => each?.id);
  expect(new Set(ids).size).toBe(10);
  expect(ids).not.toContain(undefined);
});

it("is for who decides on releases", async () => {
  const reader = await makeActor({ staff: "editor", withheld: ["review"] });
  await expect(takeNext(reader, now)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(takeNext(author, now)).rejects.toMatchObject({ kind: "forbidden" });
});
