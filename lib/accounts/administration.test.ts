import { describe, expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { makeActor } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { createUser, grantStaffRole } from "./administration";
import { actorByEmail } from "./queries";
import { openSession } from "./sessions";
import { actorOfToken, createToken } from "./tokens";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const person = (email: string) => ({ email, name: "Ada Holm", password: "a long enough one" });

describe("createUser", () => {
  it("makes a confirmed account that signs in, and founds the owner's organisation", async () => {
    await createUser(
      SYSTEM,
      { ...person("Ada@A.test"), organisation: { slug: "mill-works", role: "owner" } },
      now,
    );
    const actor = await actorByEmail(SYSTEM, "ada@a.test");
    expect(actor).toMatchObject({ emailVerified: true, staffRole: null });
    expect(actor.memberships).toMatchObject([{ slug: "mill-works", name: "Mill Works", role: "owner" }]);
    expect(await openSession({ email: "ada@a.test", password: "a long enough one" }, "", now)).not.toBeNull();
  });

  it("joins an organisation there is, and founds none for a contributor", async () => {
    const contributor = (slug: string) => ({ slug, role: "contributor" as const });
    await createUser(SYSTEM, { ...person("bert@a.test"), organisation: contributor("mill-works") }, now);
    expect((await actorByEmail(SYSTEM, "bert@a.test")).memberships).toMatchObject([{ role: "contributor" }]);
    const lost = createUser(SYSTEM, { ...person("carla@a.test"), organisation: contributor("nowhere") }, now);
    await expect(lost).rejects.toMatchObject({ kind: "invalid" });
    expect(await db().user.count({ where: { email: "carla@a.test" } })).toBe(0);
  });

  it("refuses what is wrong or known, and anybody but the operator", async () => {
    await expect(createUser(SYSTEM, { ...person("x@a.test"), password: "short" }, now)).rejects.toMatchObject(
      {
        issues: [{ path: "password" }],
      },
    );
    await expect(createUser(SYSTEM, person("ADA@a.test"), now)).rejects.toMatchObject({ kind: "conflict" });
    const admin = await makeActor({ staff: "admin" });
    await expect(createUser(admin, person("y@a.test"), now)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(grantStaffRole(admin, admin.email, "admin", now)).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

describe("grantStaffRole", () => {
  it("counts at once for tokens there are, and leaves a record", async () => {
    await createUser(SYSTEM, person("edda@a.test"), now);
    const token = await createToken(SYSTEM, { email: "edda@a.test", name: "test" }, now);
    await grantStaffRole(SYSTEM, "Edda@A.test ", "editor", now);
    expect((await actorOfToken(token, now))?.staffRole).toBe("editor");
    await grantStaffRole(SYSTEM, "edda@a.test", null, now);
    expect((await actorOfToken(token, now))?.staffRole).toBeNull();
    const events = await db().auditEvent.findMany({ where: { verb: "user.grant" }, orderBy: { seq: "asc" } });
    expect(events.map((event) => event.after)).toEqual([{ staffRole: "editor" }, { staffRole: null }]);
    await expect(grantStaffRole(SYSTEM, "nobody@a.test", "editor", now)).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});
