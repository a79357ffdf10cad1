import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { DomainError } from "@/lib/core/errors";
import { testDatabase } from "@/prisma/testing/database";
import { assignRelease, claimRelease, takeOverRelease, unclaimRelease } from "./claims";
import { appealRelease, saveRelease, submitRelease, withdrawRelease } from "./commands";
import { approveRelease, editRelease, rejectRelease, requestChanges } from "./desk-commands";
import { HOLD_MS, type ReleaseAction } from "./lifecycle";
import type { Move } from "./move";
import { correctRelease, killRelease, unpublishRelease } from "./retraction";
import { publishDue, rescheduleRelease } from "./scheduled";
import { actorOf, makeCast } from "./testing/cast";
import { orders } from "./testing/orders";
import { content, stage } from "./testing/stage";
import { walkTheTable } from "./testing/table";
import { undoDecision } from "./undo";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const order = orders(now);

const run: Record<ReleaseAction, (actor: Actor, move: Move) => Promise<unknown>> = {
  save: (actor, move) => saveRelease(actor, { ...move, content }, now),
  submit: (actor, move) => submitRelease(actor, move, now),
  withdraw: (actor, move) => withdrawRelease(actor, move, now),
  appeal: (actor, move) => appealRelease(actor, { ...move, ...order.appeal }, now),
  claim: (actor, move) => claimRelease(actor, move, now),
  take_over: (actor, move) => takeOverRelease(actor, move, now),
  unclaim: (actor, move) => unclaimRelease(actor, move, now),
  assign: (actor, move) => assignRelease(actor, { ...move, ...order.assign }, now),
  edit: (actor, move) => editRelease(actor, { ...move, content }, now),
  approve: (actor, move) => approveRelease(actor, { ...move, ...order.approve }, now),
  request_changes: (actor, move) => requestChanges(actor, { ...move, ...order.request_changes }, now),
  reject: (actor, move) => rejectRelease(actor, { ...move, ...order.reject }, now),
  undo: (actor, move) => undoDecision(actor, move, now),
  reschedule: (actor, move) => rescheduleRelease(actor, { ...move, ...order.reschedule }, now),
  publish: (actor, move) => publishDue(actor, move.id, now),
  correct: (actor, move) => correctRelease(actor, { ...move, ...order.correct, class: "B" }, now),
  unpublish: (actor, move) => unpublishRelease(actor, { ...move, ...order.unpublish }, now),
  kill: (actor, move) => killRelease(actor, { ...move, ...order.kill }, now),
};

const statusOf = (work: Promise<unknown>): Promise<number> =>
  work.then(
    // The scheduler answers "not due" where others are refused.
    (answer) => (answer === "not_due" ? 409 : 200),
    (error) => (error instanceof DomainError ? error.status : Promise.reject(error)),
  );

walkTheTable({
  name: "commands",
  now: () => now,
  // Nobody is an actor who is suspended or has not signed in; the scheduler's move is asked below.
  has: (action, role) => role !== "anonymous" && role !== "suspended" && action !== "publish",
  ask: (action, role, on, cast) => {
    if (role === "anonymous" || role === "suspended") throw new Error("commands take an actor");
    return statusOf(run[action](actorOf(cast, role), on));
  },
});

describe("the moment, besides the state", async () => {
  const cast = await makeCast();
  const { holder, editor, owner } = cast.people;
  it("a claim that has ended is anybody's to claim, and nobody's to decide by or to take over", async () => {
    const on = await stage(cast, "in_review", "own", later(-16 * 60_000));
    for (const action of ["approve", "request_changes", "reject", "edit", "assign", "take_over"] as const)
      expect([action, await statusOf(run[action](holder, on))]).toEqual([action, 409]);
    expect(await statusOf(run.take_over(editor, on))).toBe(409);
    expect(await statusOf(run.claim(editor, on))).toBe(200);
  });
  it("a decision is taken back in time, or not at all", async () => {
    for (const [ms, status] of [
      [HOLD_MS, 409],
      [HOLD_MS - 1_000, 200],
    ] as const) {
      const on = await stage(cast, "rejected", "own", now);
      expect(await statusOf(undoDecision(holder, on, later(ms)))).toBe(status);
    }
  });
  it("a release is given only to somebody who can decide on it", async () => {
    for (const to of ["insider", "withoutReview", "suspended", "owner"] as const) {
      const on = await stage(cast, "submitted", "own", now);
      const given = assignRelease(editor, { ...on, to: cast.people[to].userId }, now);
      expect([to, await statusOf(given)]).toEqual([to, 422]);
    }
    const on = await stage(cast, "submitted", "own", now);
    expect(await statusOf(assignRelease(editor, { ...on, to: holder.userId }, now))).toBe(200);
  });
  it("a time is ahead", async () => {
    const on = await stage(cast, "scheduled", "own", now);
    const moved = rescheduleRelease(editor, { ...on, goPublicAt: later(-1_000).toISOString() }, now);
    expect(await statusOf(moved)).toBe(422);
  });
  it("a move names the version there is", async () => {
    const on = await stage(cast, "changes_requested", "own", now);
    const error = await submitRelease(owner, { ...on, version: on.version - 1 }, now).catch((e) => e);
    expect([error.status, error.data.stale, error.data.current.version]).toEqual([409, true, on.version]);
  });
});

describe("the scheduler", async () => {
  const cast = await makeCast();
  const states = ["draft", "submitted", "in_review", "changes_requested", "rejected", "published", "killed"];
  it.each(states)("finds nothing to publish in %s", async (state) => {
    const on = await stage(cast, state as "draft", "own", now);
    expect(await publishDue(SYSTEM, on.id, now)).toBe("not_due");
  });
  it("publishes what is due, and nobody else does", async () => {
    const on = await stage(cast, "scheduled", "own", now);
    for (const person of Object.values(cast.people))
      await expect(publishDue(person, on.id, now)).rejects.toBeInstanceOf(DomainError);
    expect(await publishDue(SYSTEM, on.id, later(-1))).toBe("not_due");
    expect(await publishDue(SYSTEM, on.id, now)).toBe("published");
    expect(await publishDue(SYSTEM, on.id, now)).toBe("not_due");
  });
  it("finds nothing at an unknown id", async () => {
    expect(await publishDue(SYSTEM, randomUUID(), now)).toBe("not_due");
  });
});
