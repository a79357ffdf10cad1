import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { createOwnToken, listTokens, revokeToken } from "./own-tokens";
import { actorOfToken, createToken } from "./tokens";

await testDatabase();

const now = new Date("2026-11-22T09:00:00Z");
const DAY = 86_400_000;
let organisation: Awaited<ReturnType<typeof makeOrganisation>>;
let owner: Actor;
let contributor: Actor;

beforeEach(async () => {
  organisation = await makeOrganisation();
  owner = await makeActor({ organisation });
  contributor = await makeActor({ organisation, role: "contributor" });
});

const make = (by: Actor, days: 30 | null = null, name = "Newsroom software") =>
  createOwnToken(by, { organisationId: organisation.id, name, days }, now);

describe("a token", () => {
  it("acts as its person, for its organisation, with the role they have at that moment", async () => {
    const { token } = await make(contributor);
    const acting = await actorOfToken(token, now);
    expect(acting).toMatchObject({ kind: "token", userId: contributor.userId, staffRole: null });
    expect(acting?.memberships).toMatchObject([{ organisationId: organisation.id, role: "contributor" }]);
    await db().membership.deleteMany({ where: { userId: contributor.userId ?? "" } });
    expect((await actorOfToken(token, now))?.memberships).toEqual([]);
  });

  it("is known by its last characters, and kept as a hash", async () => {
    const { token } = await make(owner);
    const [view] = await listTokens(owner, now);
    expect(token.endsWith(view?.hint ?? "nothing")).toBe(true);
    expect(JSON.stringify(await db().apiToken.findMany())).not.toContain(token);
  });

  it("ends at its time, or when it is revoked", async () => {
    const { token } = await make(owner, 30);
    expect(await actorOfToken(token, new Date(now.getTime() + 30 * DAY - 1))).not.toBeNull();
    const later = new Date(now.getTime() + 30 * DAY);
    expect(await actorOfToken(token, later)).toBeNull();
    expect(await listTokens(owner, later)).toEqual([]);
    const [view] = await listTokens(owner, now);
    await revokeToken(owner, view?.id ?? "", now);
    expect(await actorOfToken(token, now)).toBeNull();
    expect(await db().auditEvent.count({ where: { subjectId: view?.id ?? "", verb: "token.revoke" } })).toBe(
      1,
    );
  });

  it("makes no tokens itself, nor does somebody with an unconfirmed address", async () => {
    const acting = await actorOfToken((await make(owner)).token, now);
    await expect(make(acting as Actor)).rejects.toMatchObject({ kind: "forbidden" });
    const unconfirmed = await makeActor({ organisation, verified: false });
    await expect(make(unconfirmed)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("is one of twenty at most, also of many made at once", async () => {
    const made = await Promise.allSettled(Array.from({ length: 23 }, () => make(owner)));
    expect(made.filter((each) => each.status === "fulfilled")).toHaveLength(20);
  });
});

describe("who sees and ends it", () => {
  it("is its person, and whoever owns or manages the organisation", async () => {
    await make(owner, null, "the owner's");
    await make(contributor, null, "the contributor's");
    const manager = await makeActor({ organisation, role: "manager" });
    const names = async (by: Actor) => (await listTokens(by, now)).map((each) => each.name).sort();
    expect(await names(manager)).toEqual(["the contributor's", "the owner's"]);
    expect(await names(contributor)).toEqual(["the contributor's"]);
    const theirs = (await listTokens(owner, now)).find((each) => each.mine)?.id ?? "";
    const stranger = await makeActor({ organisation: await makeOrganisation() });
    const editor = await makeActor({ staff: "admin" });
    for (const by of [contributor, stranger, editor])
      await expect(revokeToken(by, theirs, now)).rejects.toMatchObject({ kind: "not_found" });
    await revokeToken(manager, theirs, now);
    expect(await names(owner)).toEqual(["the contributor's"]);
  });

  it("is its person alone when the operator made it for all that they may do", async () => {
    const editor = await makeActor({ staff: "admin", organisation });
    const token = await createToken(SYSTEM, { email: editor.email, name: "script" }, now);
    const bound = await actorOfToken((await make(editor)).token, now);
    const seen = async (by: Actor) => (await listTokens(by, now)).find((each) => each.name === "script");
    const view = await seen(editor);
    expect(view).toMatchObject({ organisation: null, mine: true });
    for (const by of [owner, bound as Actor]) {
      expect(await seen(by)).toBeUndefined();
      await expect(revokeToken(by, view?.id ?? "", now)).rejects.toMatchObject({ kind: "not_found" });
    }
    await revokeToken(editor, view?.id ?? "", now);
    expect(await actorOfToken(token, now)).toBeNull();
  });

  it("is nobody of another organisation", async () => {
    const stranger = await makeActor({ organisation: await makeOrganisation() });
    await expect(make(stranger)).rejects.toMatchObject({ kind: "not_found" });
    await make(owner);
    expect(await listTokens(stranger, now)).toEqual([]);
  });
});
