import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { DomainError } from "@/lib/core/errors";
import {
  makeActor,
  makeDraft,
  makeInReview,
  makeOrganisation,
  makePublication,
  makeSubmitted,
  validContent,
} from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { answerTimes } from "../answer-times";
import { claimRelease } from "../claims";
import { appealRelease, submitRelease } from "../commands";
import { approveRelease, rejectRelease, requestChanges } from "../desk-commands";
import { decisionsOn, getRelease } from "../queries";
import { correctRelease, killRelease, unpublishRelease } from "../retraction";
import { answerPoint, say } from "./messages";
import { messagesOf, openRequests, requestsOf } from "./queries";
import { askDesk, declineRequest } from "./requests";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let author: Actor;
let colleague: Actor;
let stranger: Actor;
let editor: Actor & { userId: string };
let second: Actor;

beforeAll(async () => {
  await makePublication({ slug: "courier", position: 0 });
  const organisation = await makeOrganisation("Harbour Bakery");
  author = await makeActor({ organisation, role: "contributor" });
  colleague = await makeActor({ organisation, role: "contributor" });
  stranger = await makeActor({ organisation: await makeOrganisation() });
  editor = await makeActor({ staff: "editor", name: "Erin Editor" });
  second = await makeActor({ staff: "editor" });
});

const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error) => (error instanceof DomainError ? error.kind : Promise.reject(error)),
  );
const point = (text: string) => ({ rule: "", field: "headline", span: null, quoted: "", text });

async function sentBack() {
  const review = await makeInReview(author, editor, now);
  const back = await requestChanges(
    editor,
    { ...review, points: [point("Name the street."), point("Say when.")], note: "" },
    later(10),
  );
  const [decision] = await decisionsOn(author, back.id);
  return { ...back, decisionId: decision!.id };
}
async function published() {
  const review = await makeInReview(author, editor, now);
  return approveRelease(editor, { ...review, note: "", publishAt: null }, later(10));
}
const plea = { kind: "correction" as const, text: "The price was wrong in the lead.", patch: null };

describe("answers to points", () => {
  it("are reworded freely, stay with the author until the release comes back, and then stand at their point", async () => {
    const { id, version, decisionId } = await sentBack();
    await answerPoint(author, { id, decisionId, point: 0, text: "Mill Street is named." }, later(31));
    await answerPoint(author, { id, decisionId, point: 0, text: "It is Mill Street 4." }, later(32));
    await answerPoint(author, { id, decisionId, point: null, text: "Thank you." }, later(33));
    expect(await messagesOf(editor, id)).toEqual([]);
    expect((await messagesOf(author, id)).map(({ point, text }) => [point, text])).toEqual([
      [0, "It is Mill Street 4."],
      [null, "Thank you."],
    ]);
    await submitRelease(author, { id, version }, later(40));
    expect(await messagesOf(editor, id)).toMatchObject([
      { decisionId, point: 0, text: "It is Mill Street 4.", side: "author" },
      { decisionId, point: null },
    ]);
  });
  it("can be taken back by leaving them empty", async () => {
    const { id, decisionId } = await sentBack();
    await answerPoint(author, { id, decisionId, point: 1, text: "On Monday." }, later(31));
    await answerPoint(author, { id, decisionId, point: 1, text: "" }, later(32));
    expect(await messagesOf(author, id)).toEqual([]);
  });
  it("are refused to strangers, colleagues without the right, the desk, for points that are none and too late", async () => {
    const { id, version, decisionId } = await sentBack();
    const answer = { id, decisionId, point: 0, text: "Yes." };
    expect(await kindOf(answerPoint(stranger, answer, now))).toBe("not_found");
    expect(await kindOf(answerPoint(colleague, answer, now))).toBe("forbidden");
    expect(await kindOf(answerPoint(editor, answer, now))).toBe("forbidden");
    expect(await kindOf(answerPoint(author, { ...answer, point: 2 }, now))).toBe("not_found");
    expect(await kindOf(answerPoint(author, { ...answer, decisionId: id }, now))).toBe("not_found");
    const again = await submitRelease(author, { id, version }, later(40));
    await claimRelease(editor, again, later(41));
    expect(await kindOf(answerPoint(author, answer, later(42)))).toBe("conflict");
  });
});

describe("messages", () => {
  it("go from side to side, each by mail to the other", async () => {
    const { id } = await sentBack();
    await say(author, { id, text: "May I send the picture tomorrow?" }, later(50));
    await say(editor, { id, text: "Yes, until noon." }, later(51));
    expect((await messagesOf(editor, id)).map(({ side, text }) => [side, text])).toEqual([
      ["author", "May I send the picture tomorrow?"],
      ["editor", "Yes, until noon."],
    ]);
    const mails = await db().outboxMail.findMany({ where: { subject: { startsWith: "A message about" } } });
    expect(mails.map((mail) => mail.recipient).sort()).toEqual([author.email, editor.email].sort());
  });
  it("are not for strangers, nor about drafts", async () => {
    const draft = await makeDraft(author, now);
    expect(await kindOf(say(author, { id: draft.id, text: "Hello" }, now))).toBe("conflict");
    expect(await kindOf(say(stranger, { id: draft.id, text: "Hello" }, now))).toBe("not_found");
    expect(await kindOf(say(author, { id: "no-id", text: "Hello" }, now))).toBe("not_found");
    expect(await messagesOf(stranger, draft.id)).toEqual([]);
  });
});

describe("requests after approval", () => {
  it("are made by the organisation, seen by the desk, and done with the correction that answers them", async () => {
    const release = await published();
    const patch = { headline: "Harbour Bakery opens a third shop on Mill Street" };
    const asked = await askDesk(author, { id: release.id, ...plea, patch }, later(20));
    expect(await openRequests(editor, 100)).toContainEqual(
      expect.objectContaining({ id: asked.id, releaseId: release.id, patch, organisation: "Harbour Bakery" }),
    );
    const order = { ...release, class: "A" as const, note: "It is the third.", patch, request: asked.id };
    await correctRelease(editor, order, later(30));
    expect((await requestsOf(author, release.id))[0]).toMatchObject({
      status: "done",
      answer: "It is the third.",
      answeredBy: "Erin Editor",
    });
    const view = await getRelease(author, release.id, later(31));
    expect(view.content.headline).toBe(patch.headline);
    const again = { ...order, version: view.version };
    expect(await kindOf(correctRelease(editor, again, later(32)))).toBe("conflict");
  });
  it("to take a release back are not done with a correction", async () => {
    const release = await published();
    const { id: request } = await askDesk(
      author,
      { id: release.id, kind: "withdrawal", text: "It was all wrong.", patch: null },
      later(20),
    );
    const order = { ...release, class: "A" as const, note: "It is the third.", patch: {}, request };
    expect(await kindOf(correctRelease(editor, order, later(30)))).toBe("conflict");
    expect((await requestsOf(author, release.id))[0]?.status).toBe("open");
  });
  it("are one of a kind at a time, even when two are sent at once", async () => {
    const { id } = await published();
    const both = await Promise.all([1, 2].map(() => kindOf(askDesk(author, { id, ...plea }, later(20)))));
    expect(both.sort()).toEqual(["conflict", "done"]);
    const withdrawal = { id, kind: "withdrawal" as const, text: "The shop does not open.", patch: null };
    expect(await kindOf(askDesk(author, withdrawal, later(21)))).toBe("done");
  });
  it("are declined with a reason, once, and never by an insider", async () => {
    const { id } = await published();
    const asked = await askDesk(author, { id, ...plea }, later(20));
    const answer = { id, requestId: asked.id, answer: "The price was right." };
    const insider = { ...editor, memberships: author.memberships };
    expect(await kindOf(declineRequest(insider, answer, later(21)))).toBe("forbidden");
    expect(await kindOf(declineRequest(author, answer, later(21)))).toBe("forbidden");
    expect(await kindOf(declineRequest(stranger, answer, later(21)))).toBe("not_found");
    await declineRequest(editor, answer, later(22));
    expect(await kindOf(declineRequest(editor, answer, later(23)))).toBe("conflict");
    expect((await requestsOf(author, id))[0]).toMatchObject({ status: "declined", answer: answer.answer });
    const mail = await db().outboxMail.findFirstOrThrow({ where: { subject: { contains: "declined" } } });
    expect(mail).toMatchObject({ recipient: author.email });
    expect(mail.text).toContain("The price was right.");
  });
  it("are settled by taking the release off, and have their moment", async () => {
    const release = await published();
    await askDesk(author, { id: release.id, ...plea }, later(20));
    await unpublishRelease(editor, { ...release, reason: "The date is in doubt." }, later(21));
    expect((await requestsOf(author, release.id))[0]?.status).toBe("done");
    expect(await kindOf(askDesk(author, { id: release.id, ...plea }, later(22)))).toBe("conflict");

    const other = await published();
    await askDesk(
      author,
      { id: other.id, kind: "withdrawal", text: "It was all wrong.", patch: null },
      later(20),
    );
    await killRelease(
      editor,
      { ...other, reason: "All wrong.", confirm: validContent().headline },
      later(21),
    );
    expect((await requestsOf(author, other.id))[0]).toMatchObject({ status: "done", answer: "All wrong." });
    const draft = await makeSubmitted(author, now);
    expect(await kindOf(askDesk(author, { id: draft.id, ...plea }, now))).toBe("conflict");
  });
});

describe("an appeal", () => {
  it("is taken up by another editor", async () => {
    const review = await makeInReview(author, editor, now);
    const rejected = await rejectRelease(
      editor,
      { ...review, reason: "Advertising", note: "", points: [] },
      later(5),
    );
    const appealed = await appealRelease(author, { ...rejected, note: "It names a source." }, later(6));
    expect(await kindOf(claimRelease(editor, appealed, later(7)))).toBe("forbidden");
    expect(await kindOf(claimRelease(second, appealed, later(8)))).toBe("done");
  });
});

describe("how long the desk takes", () => {
  it("comes from its last decisions", async () => {
    await db().$executeRaw`update review_decisions set submitted_at = null`;
    expect((await answerTimes()).count).toBe(0);
    for (let i = 1; i <= 11; i++) {
      const waiting = await makeSubmitted(author, now);
      const review = await claimRelease(editor, waiting, later(i * 10 - 1));
      await requestChanges(editor, { ...review, points: [], note: "Please add a source." }, later(i * 10));
    }
    const times = await answerTimes();
    expect(times).toEqual({ count: 11, median: 60 * 60_000, ninth: 100 * 60_000 });
  });
});
