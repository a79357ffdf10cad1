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
import { approveRelease, editRelease, rejectRelease, requestChanges } from "../desk-commands";
import { undoDecision } from "../undo";
import { addComment, deskComments, settleComment } from "./comments";
import { issuerRecord } from "./issuer-record";
import { removeReply, replies, saveReply } from "./replies";
import { lastSeen, leftRelease, sawRelease } from "./seen";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const NOBODY = "01980000-0000-7000-8000-000000000000";
type Person = Actor & { userId: string };
let organisation: { id: string; slug: string; name: string };
let author: Person;
let editor: Person;
let second: Person;
/** An editor who belongs to the organisation that wrote it. */
let insider: Person;

beforeAll(async () => {
  await makePublication({ slug: "courier", position: 0 });
  organisation = await makeOrganisation("Harbour Bakery");
  author = await makeActor({ organisation });
  editor = await makeActor({ staff: "editor", name: "Erin Editor" });
  second = await makeActor({ staff: "editor", name: "Sam Second" });
  insider = await makeActor({ staff: "editor", organisation });
});

const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error) => (error instanceof DomainError ? error.kind : Promise.reject(error)),
  );

describe("who looks at a release", () => {
  const mine = async (actor: Actor, id: string, at: Date) =>
    (await lastSeen(actor, id, at)).find((sight) => sight.mine);

  it("is told while they do, and for forty seconds after the last sign of it", async () => {
    const { id, version } = await makeSubmitted(author, now);
    await sawRelease(editor, { id, version }, now);
    const [sight] = await lastSeen(second, id, later(39));
    expect(sight).toMatchObject({ name: "Erin Editor", mine: false, looking: true, number: version });
    expect((await lastSeen(second, id, later(41)))[0]).toMatchObject({ looking: false });
    await sawRelease(editor, { id, version }, later(50));
    await leftRelease(editor, { id }, later(51));
    expect((await lastSeen(second, id, later(52)))[0]).toMatchObject({ looking: false });
  });

  it("compares a visit with what the one before it ended with, however long it lasts", async () => {
    const review = await makeInReview(author, second, now);
    await sawRelease(editor, review, now);
    expect(await mine(editor, review.id, later(1))).toMatchObject({ known: 0, looking: true });
    await leftRelease(editor, review, later(5));
    expect(await mine(editor, review.id, later(6))).toMatchObject({ known: review.version, looking: false });

    const edited = await editRelease(
      second,
      { ...review, content: validContent({ headline: "Harbour Bakery opens" }) },
      later(60),
    );
    await sawRelease(editor, edited, later(100));
    await sawRelease(editor, edited, later(120));
    expect(await mine(editor, review.id, later(121))).toMatchObject({
      known: review.version,
      number: edited.version,
    });
  });

  it("takes no version there is not yet", async () => {
    const { id, version } = await makeSubmitted(author, now);
    await sawRelease(editor, { id, version: version + 50 }, now);
    expect(await mine(editor, id, now)).toMatchObject({ number: version });
  });

  it("is the desk's alone, and of no draft", async () => {
    const { id, version } = await makeSubmitted(author, now);
    const draft = await makeDraft(author, now);
    expect(await kindOf(sawRelease(author, { id, version }, now))).toBe("forbidden");
    expect(await kindOf(lastSeen(author, id, now))).toBe("forbidden");
    expect(await kindOf(sawRelease(editor, draft, now))).toBe("not_found");
    expect(await kindOf(leftRelease(editor, { id: "nonsense" }, now))).toBe("not_found");
    expect(await kindOf(lastSeen(editor, NOBODY, now))).toBe("not_found");
  });

  it("is one row of an editor, however many of their pages say so at once", async () => {
    const { id, version } = await makeSubmitted(author, now);
    await Promise.all(Array.from({ length: 8 }, (_, i) => sawRelease(editor, { id, version }, later(i))));
    expect(await db().releaseSeen.count({ where: { releaseId: id } })).toBe(1);
    expect(await mine(editor, id, later(9))).toMatchObject({ at: later(7) });
  });
});

describe("comments among editors", () => {
  const words = { field: "headline", span: { start: 0, end: 7 }, quoted: "Harbour", text: "Is it that one?" };

  it("are kept with their place, and settled by name", async () => {
    const { id } = await makeSubmitted(author, now);
    const comment = await addComment(editor, { id, ...words }, now);
    expect(await deskComments(second, id)).toMatchObject([
      { ...words, actorName: "Erin Editor", settledAt: null },
    ]);
    await settleComment(second, { id, commentId: comment.id, settled: true }, later(5));
    expect(await deskComments(editor, id)).toMatchObject([
      { settledByName: "Sam Second", settledAt: later(5) },
    ]);
    await settleComment(editor, { id, commentId: comment.id, settled: false }, later(6));
    expect(await deskComments(editor, id)).toMatchObject([{ settledByName: "", settledAt: null }]);
  });

  it("are never shown to the release's organisation, not in the log of the release either", async () => {
    const { id } = await makeSubmitted(author, now);
    await addComment(editor, { id, ...words }, now);
    expect(await kindOf(deskComments(author, id))).toBe("forbidden");
    expect(await deskComments(insider, id)).toEqual([]);
    expect(await kindOf(addComment(insider, { id, ...words }, now))).toBe("forbidden");
    expect(await kindOf(addComment(author, { id, ...words }, now))).toBe("forbidden");
    const told = await db().auditEvent.findMany({
      where: {
        OR: [{ subjectId: id }, { organisationId: organisation.id }],
        verb: { startsWith: "desk_comment" },
      },
    });
    expect(told).toEqual([]);
    expect(
      await db().auditEvent.count({ where: { verb: "desk_comment.added", actorId: editor.userId } }),
    ).toBe(2);
  });

  it("take one settling of ten at once", async () => {
    const { id } = await makeSubmitted(author, now);
    const { id: commentId } = await addComment(editor, { id, ...words }, now);
    const ends = await Promise.all(
      Array.from({ length: 10 }, () =>
        kindOf(settleComment(second, { id, commentId, settled: true }, later(1))),
      ),
    );
    expect(ends.filter((end) => end === "done")).toHaveLength(1);
    expect(ends.filter((end) => end === "conflict")).toHaveLength(9);
    expect(
      await db().auditEvent.count({ where: { verb: "desk_comment.settled", subjectId: commentId } }),
    ).toBe(1);
  });

  it("belong to their release", async () => {
    const [one, other] = [await makeSubmitted(author, now), await makeSubmitted(author, now)];
    const { id: commentId } = await addComment(editor, { id: one.id, ...words }, now);
    expect(await kindOf(settleComment(editor, { id: other.id, commentId, settled: true }, now))).toBe(
      "not_found",
    );
    expect(await kindOf(addComment(editor, { id: (await makeDraft(author, now)).id, ...words }, now))).toBe(
      "not_found",
    );
  });
});

describe("saved replies", () => {
  it("are kept and removed for the whole desk", async () => {
    const reply = await saveReply(editor, { kind: "point", rule: "end-mark", text: "Drop it." }, now);
    expect(await replies(second)).toContainEqual(reply);
    await removeReply(second, { id: reply.id }, now);
    expect(await replies(editor)).not.toContainEqual(reply);
    expect(await kindOf(removeReply(second, { id: reply.id }, now))).toBe("not_found");
  });
  it("rest on a rule there is, and are kept by who decides", async () => {
    const input = { kind: "point" as const, rule: "", text: "Please call us." };
    const reader = await makeActor({ staff: "editor", withheld: ["review"] });
    expect(await kindOf(saveReply(editor, { ...input, rule: "no-such-rule" }, now))).toBe("invalid");
    expect(await kindOf(saveReply(reader, input, now))).toBe("forbidden");
    expect(await kindOf(saveReply(author, input, now))).toBe("forbidden");
    expect(await kindOf(removeReply(reader, { id: NOBODY }, now))).toBe("forbidden");
    expect(await kindOf(replies(author))).toBe("forbidden");
  });
});

describe("the record of who sent it", () => {
  it("counts a year's decisions without those that were taken back", async () => {
    const issuer = await makeOrganisation("Millwright");
    const writer = await makeActor({ organisation: issuer });
    const order = { note: "", publishAt: null };
    const first = await makeInReview(writer, editor, now);
    expect(await issuerRecord(editor, issuer.id, now)).toMatchObject({ first: true, suspendedFor: null });
    await approveRelease(editor, { ...first, ...order }, now);
    const refusal = { reason: "This is outside the area we cover.", note: "", points: [] };
    const rejected = await rejectRelease(
      editor,
      { ...(await makeInReview(writer, editor, now)), ...refusal },
      now,
    );
    await undoDecision(editor, rejected, later(3));
    await rejectRelease(editor, { ...(await makeInReview(writer, editor, now)), ...refusal }, now);
    await requestChanges(
      editor,
      { ...(await makeInReview(writer, editor, now)), points: [], note: "Say when." },
      now,
    );
    const old = new Date("2025-11-01T10:00:00Z");
    await approveRelease(editor, { ...(await makeInReview(writer, editor, old)), ...order }, old);
    expect(await issuerRecord(editor, issuer.id, later(10))).toMatchObject({
      first: false,
      counts: { accepted: 1, returned: 1, rejected: 1, corrected: 0, killed: 0 },
    });
  });
  it("is the desk's alone", async () =>
    expect(await kindOf(issuerRecord(author, organisation.id, now))).toBe("forbidden"));
});
