import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { DomainError } from "@/lib/core/errors";
import { makeActor, makeDraft, makeOrganisation, makePublication, validContent } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { assignRelease, claimRelease, takeOverRelease, unclaimRelease } from "./claims";
import { appealRelease, saveRelease, submitRelease, withdrawRelease } from "./commands";
import { approveRelease, editRelease, rejectRelease, requestChanges } from "./desk-commands";
import { ACTIONS, next, type ReleaseAction, type ReleaseState, STATES } from "./lifecycle";
import type { Move, Moved } from "./move";
import { can } from "./policy";
import { correctRelease, killRelease, unpublishRelease } from "./retraction";
import { publishDue, rescheduleRelease } from "./scheduled";
import { undoDecision } from "./undo";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const content = validContent();

const run: Record<ReleaseAction, (actor: Actor, move: Move) => Promise<unknown>> = {
  save: (actor, move) => saveRelease(actor, { ...move, content }, now),
  submit: (actor, move) => submitRelease(actor, move, now),
  withdraw: (actor, move) => withdrawRelease(actor, move, now),
  appeal: (actor, move) => appealRelease(actor, { ...move, note: "Please look again." }, now),
  claim: (actor, move) => claimRelease(actor, move, now),
  unclaim: (actor, move) => unclaimRelease(actor, move, now),
  edit: (actor, move) => editRelease(actor, { ...move, content }, now),
  approve: (actor, move) => approveRelease(actor, { ...move, note: "", publishAt: null }, now),
  request_changes: (actor, move) =>
    requestChanges(actor, { ...move, note: "Please add a source.", points: [] }, now),
  reject: (actor, move) =>
    rejectRelease(actor, { ...move, reason: "Advertising", note: "", points: [] }, now),
  take_over: (actor, move) => takeOverRelease(actor, move, now),
  assign: (actor, move) => assignRelease(actor, { ...move, to: null }, now),
  undo: (actor, move) => undoDecision(actor, move, now),
  reschedule: (actor, move) => rescheduleRelease(actor, { ...move, goPublicAt: "2026-11-23T10:00:00Z" }, now),
  publish: (actor, move) => publishDue(actor, move.id, now),
  correct: (actor, move) =>
    correctRelease(actor, { ...move, class: "B", note: "A name was wrong.", patch: {} }, now),
  unpublish: (actor, move) => unpublishRelease(actor, { ...move, reason: "Facts in doubt" }, now),
  kill: (actor, move) => killRelease(actor, { ...move, reason: "Wrong", confirm: content.headline }, now),
};

type Role =
  | "owner"
  | "manager"
  | "contributor"
  | "colleague"
  | "stranger"
  | "unconfirmed"
  | "editor"
  | "admin"
  | "insider"
  | "system";
const roles: Role[] = [
  "owner",
  "manager",
  "contributor",
  "colleague",
  "stranger",
  "unconfirmed",
  "editor",
  "admin",
  "insider",
  "system",
];
const actors = {} as Record<Role, Actor>;

beforeAll(async () => {
  await makePublication();
  const organisation = await makeOrganisation();
  const other = await makeOrganisation();
  actors.owner = await makeActor({ organisation, role: "owner" });
  actors.manager = await makeActor({ organisation, role: "manager" });
  // Wrote the release; the colleague is a contributor who did not.
  actors.contributor = await makeActor({ organisation, role: "contributor" });
  actors.colleague = await makeActor({ organisation, role: "contributor" });
  actors.stranger = await makeActor({ organisation: other, role: "owner" });
  actors.unconfirmed = await makeActor({ organisation, role: "owner", verified: false });
  actors.editor = await makeActor({ staff: "editor" });
  actors.admin = await makeActor({ staff: "admin" });
  actors.insider = await makeActor({ staff: "editor", organisation, role: "owner" });
  actors.system = SYSTEM;
});

/** A release in the wanted state; in review it is held by whoever is about to act, when they may hold it. */
async function releaseIn(state: ReleaseState, actor: Actor): Promise<Moved> {
  const draft = await makeDraft(actors.contributor, now);
  const held = state === "in_review" && actor.userId ? actor.userId : null;
  await db().release.update({
    where: { id: draft.id },
    data: {
      status: state,
      goPublicAt: state === "scheduled" ? now : null,
      claimedById: held,
      claimExpiresAt: held ? new Date(now.getTime() + 60_000) : null,
      publishedAt: state === "published" ? now : null,
    },
  });
  return { ...draft, status: state };
}

const footprint = async (id: string) => {
  const release = await db().release.findUniqueOrThrow({ where: { id } });
  const [audits, versions, decisions, jobs] = await Promise.all([
    db().auditEvent.count({ where: { subjectId: id } }),
    db().releaseVersion.count({ where: { releaseId: id } }),
    db().reviewDecision.count({ where: { releaseId: id } }),
    db().$queryRaw`select count(*) from graphile_worker.jobs`,
  ]);
  return JSON.stringify([
    release,
    audits,
    versions,
    decisions,
    String(JSON.stringify(jobs, (_, v) => (typeof v === "bigint" ? Number(v) : v))),
  ]);
};

/** What has to come of it: 0 is success, otherwise the status of the refusal. */
function expected(state: ReleaseState, action: ReleaseAction, role: Role, organisationId: string): number {
  const actor = actors[role];
  const visible =
    role === "system" ||
    actor.memberships.some((each) => each.organisationId === organisationId) ||
    (actor.staffRole && state !== "draft");
  if (!visible) return 404;
  if (!can(actor, action, { organisationId, authorId: actors.contributor.userId as string })) return 403;
  // Nobody holds it but themselves, and there is no decision to take back.
  if (action === "take_over" || action === "undo") return 409;
  return next(state, action) ? 0 : 409;
}

describe("every state × action × role, through the commands", () => {
  const counts = { allowed: 0, refused: 0 };
  it.each(STATES.flatMap((state) => roles.map((role) => [state, role] as const)))(
    "%s × %s",
    async (state, role) => {
      for (const action of ACTIONS) {
        // The scheduler's move takes no actor but the system and answers "not due" instead of refusing.
        if (action === "publish") continue;
        const release = await releaseIn(state, actors[role]);
        const { organisationId } = await db().release.findUniqueOrThrow({ where: { id: release.id } });
        const before = await footprint(release.id);
        const status = await run[action](actors[role], release).then(
          () => 0,
          (error) => (error instanceof DomainError ? error.status : Promise.reject(error)),
        );
        expect({ action, status }).toEqual({ action, status: expected(state, action, role, organisationId) });
        const after = await footprint(release.id);
        if (status === 0) counts.allowed++;
        else {
          counts.refused++;
          expect(after, `${action} wrote something although it was refused`).toBe(before);
        }
      }
    },
  );
  it("tried them all", () => {
    console.info(`transitions: ${counts.allowed} allowed, ${counts.refused} refused`);
    expect(counts.allowed + counts.refused).toBe(STATES.length * roles.length * (ACTIONS.length - 1));
    expect(counts.allowed).toBeGreaterThan(40);
  });
});

describe("the scheduler", () => {
  it.each(STATES)("publishes a due release of state %s only when it is scheduled", async (state) => {
    const release = await releaseIn(state, SYSTEM);
    expect(await publishDue(SYSTEM, release.id, now)).toBe(state === "scheduled" ? "published" : "not_due");
  });
  it("publishes nobody's release for anybody else", async () => {
    const release = await releaseIn("scheduled", SYSTEM);
    for (const role of roles.filter((each) => each !== "system"))
      await expect(publishDue(actors[role], release.id, now)).rejects.toBeInstanceOf(DomainError);
  });
  it("finds nothing at an unknown id", async () => {
    expect(await publishDue(SYSTEM, randomUUID(), now)).toBe("not_due");
  });
});
