import { beforeAll, expect, it } from "vitest";
import { actorByEmail } from "@/lib/accounts/queries";
import { type Actor, belongsTo, SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { claimRelease } from "@/lib/releases/claims";
import { createRelease, submitRelease } from "@/lib/releases/commands";
import { approveRelease } from "@/lib/releases/desk-commands";
import { overdueReleases } from "@/lib/releases/queries";
import { deskComments } from "@/lib/releases/review/comments";
import { nextWaiting } from "@/lib/releases/review/next-waiting";
import { publishDue } from "@/lib/releases/scheduled";
import { reviewers } from "@/lib/releases/telling/reviewers";
import {
  makeActor,
  makeDraft,
  makeInReview,
  makeOrganisation,
  makePublication,
  validContent,
} from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { newsroomBySlug } from "./newsroom";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const due = new Date("2026-11-22T11:00:00Z");
let organisation: { id: string; slug: string; name: string };
let author: Actor;

beforeAll(async () => {
  await makePublication();
  organisation = await makeOrganisation("Mill Works");
  author = await makeActor({ organisation });
});

const suspend = (suspendedAt: Date | null) =>
  db().organisation.update({ where: { id: organisation.id }, data: { suspendedAt } });

it("has no newsroom while it lasts", async () => {
  expect(await newsroomBySlug(organisation.slug)).toMatchObject({ name: "Mill Works" });
  await suspend(now);
  expect(await newsroomBySlug(organisation.slug)).toBeNull();
  await suspend(null);
});

it("lets its members neither begin nor send a release", async () => {
  const draft = await makeDraft(author, now);
  await suspend(now);
  const member = await actorByEmail(SYSTEM, author.email);
  expect(member.memberships).toEqual([]);
  const begun = createRelease(member, organisation.id, validContent(), now);
  await expect(begun).rejects.toMatchObject({ kind: "not_found" });
  const sent = submitRelease(member, { id: draft.id, version: draft.version }, now);
  await expect(sent).rejects.toMatchObject({ kind: "not_found" });
  await suspend(null);
});

it("lets no editor of its own decide on its releases while it lasts (P7)", async () => {
  const own = await makeActor({ staff: "editor", organisation });
  const draft = await makeDraft(author, now);
  const sent = await submitRelease(author, { id: draft.id, version: draft.version }, now);
  const comment = { releaseId: sent.id, text: "Who is this?", actorName: "Ed", createdAt: now };
  await db().deskComment.create({ data: { ...comment, actorId: own.userId } });
  await suspend(now);
  const theirs = await actorByEmail(SYSTEM, own.email);
  expect(theirs.memberships).toEqual([]);
  await expect(claimRelease(theirs, sent, now)).rejects.toMatchObject({ kind: "forbidden" });
  expect((await nextWaiting(theirs, 50)).map((each) => each.id)).not.toContain(sent.id);
  expect(await deskComments(theirs, sent.id)).toEqual([]);
  const told = (await reviewers()).find((each) => each.userId === own.userId);
  expect(told && belongsTo(told, organisation.id)).toBe(true);
  await suspend(null);
});

it("holds what is scheduled, and lets it go afterwards", async () => {
  const editor = await makeActor({ staff: "editor" });
  const claimed = await makeInReview(author, editor, now, { publishAt: due.toISOString() });
  await approveRelease(editor, { ...claimed, note: "", publishAt: null }, now);
  await suspend(now);
  expect(await publishDue(SYSTEM, claimed.id, due)).toBe("not_due");
  expect(await overdueReleases(SYSTEM, due)).toEqual([]);
  expect(await db().newsItem.count({ where: { originKey: claimed.id } })).toBe(0);
  await suspend(null);
  expect(await overdueReleases(SYSTEM, due)).toEqual([claimed.id]);
  expect(await publishDue(SYSTEM, claimed.id, due)).toBe("published");
});
