import { describe, expect, it } from "vitest";
import { type Actor, type StaffRole, SYSTEM } from "@/lib/auth/actor";
import { holds, PERMISSIONS, type Permission, permissionsOfRole } from "@/lib/auth/permissions";
import { permissionsIn, staffRolesToGive, ungivable, untouchable } from "./desk-policy";

const ROLES: (StaffRole | null)[] = [null, "editor", "admin"];
const actorWith = (staffRole: StaffRole | null, withheld: string[]): Actor => ({
  ...SYSTEM,
  kind: "user",
  userId: "00000000-0000-7000-8000-000000000001",
  staffRole,
  withheld,
});
const WITHHELD: Permission[][] = [[], ...PERMISSIONS.map((each) => [each]), ["kill", "unpublish"]];
const other = "00000000-0000-7000-8000-000000000002";

describe("places at the desk, every role × target × permission", () => {
  it("give nobody what the giver has not, and let nobody touch what they have not", () => {
    let cases = 0;
    let allowed = 0;
    for (const role of ROLES)
      for (const withheld of WITHHELD)
        for (const targetRole of ROLES)
          for (const targetWithheld of WITHHELD) {
            const actor = actorWith(role, withheld);
            const place = { staffRole: targetRole, withheld: targetWithheld };
            const keeps = role === "admin" && !withheld.includes("people");
            const more = permissionsIn(place).some((each) => !holds(actor, each));
            expect(untouchable(actor, { id: other, ...place }) === null).toBe(keeps && !more);
            expect(ungivable(actor, place) === null).toBe(keeps && !more);
            cases++;
            if (keeps && !more) allowed++;
          }
    console.info(`places at the desk: ${cases} cases, ${allowed} allowed`);
    expect(allowed).toBeGreaterThan(0);
  });

  it("keep everybody from their own, whatever they are", () => {
    for (const role of ROLES)
      for (const withheld of WITHHELD) {
        const actor = actorWith(role, withheld);
        const self = { id: actor.userId as string, staffRole: role, withheld };
        expect(untouchable(actor, self)).not.toBeNull();
      }
  });

  it("name each permission that is missing", () => {
    for (const permission of permissionsOfRole("admin")) {
      const admin = actorWith("admin", [permission]);
      const giving = permissionsOfRole("editor").includes(permission) ? "editor" : "admin";
      expect(ungivable(admin, { staffRole: giving, withheld: [] })).not.toBeNull();
      const without = ungivable(admin, { staffRole: giving, withheld: [permission] });
      expect(without === null).toBe(permission !== "people");
    }
    expect(staffRolesToGive(actorWith("editor", []))).toEqual([]);
    expect(staffRolesToGive(actorWith("admin", []))).toEqual(["admin", "editor"]);
    expect(ungivable(SYSTEM, { staffRole: "editor", withheld: [] })).not.toBeNull();
  });
});
