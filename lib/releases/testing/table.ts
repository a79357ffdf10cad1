import { beforeAll, describe, expect, it } from "vitest";
import { ACTIONS, type ReleaseAction, STATES } from "../lifecycle";
import { type Cast, makeCast } from "./cast";
import { type Cell, lawOf, ROLES, type Role, SIDES } from "./law";
import { footprint, type Staged, stage } from "./stage";

/** One way into the house. Its answer is 200 or the status of the refusal; what it has no door for is not asked. */
export type Transport = {
  name: string;
  now: () => Date;
  prepare?: (cast: Cast) => Promise<void>;
  has: (action: ReleaseAction, role: Role) => boolean;
  ask: (action: ReleaseAction, role: Role, on: Staged, cast: Cast) => Promise<number>;
  /** Where this transport's law differs: authors' doors over REST know nobody else's releases. */
  law?: (cell: Cell) => number;
};

/** Walks every state × action × role × own or foreign organisation through one transport. */
export function walkTheTable(transport: Transport): void {
  const counts = new Map<number, number>();
  let cast: Cast;
  beforeAll(async () => {
    cast = await makeCast();
    await transport.prepare?.(cast);
  });
  const cells = (role: Role) => ACTIONS.filter((action) => transport.has(action, role));

  describe(`every state × action × role × side, through ${transport.name}`, () => {
    it.each(STATES.flatMap((state) => SIDES.map((side) => [state, side] as const)))(
      "%s, %s organisation",
      async (state, side) => {
        let on = await stage(cast, state, side, transport.now());
        let before = await footprint(on.id);
        for (const role of ROLES)
          for (const action of cells(role)) {
            const cell = { state, action, role, side };
            const status = await transport.ask(action, role, on, cast);
            expect({ ...cell, status }).toEqual({ ...cell, status: (transport.law ?? lawOf)(cell) });
            counts.set(status, (counts.get(status) ?? 0) + 1);
            const after = await footprint(on.id);
            if (status !== 200) expect({ ...cell, after }).toEqual({ ...cell, after: before });
            else {
              expect(after, `${role}'s ${action} of ${state} was taken and left nothing`).not.toBe(before);
              on = await stage(cast, state, side, transport.now());
              before = await footprint(on.id);
            }
          }
      },
      180_000,
    );

    it("tried them all", () => {
      const asked = [...counts.values()].reduce((a, b) => a + b, 0);
      const told = [...counts].sort(([a], [b]) => a - b).map(([status, n]) => `${status} × ${n}`);
      console.info(`${transport.name}: ${asked} cells: ${told.join(", ")}`);
      const wanted = ROLES.reduce((sum, role) => sum + cells(role).length, 0);
      expect(asked).toBe(STATES.length * SIDES.length * wanted);
      expect(counts.get(200)).toBeGreaterThan(80);
    });
  });
}
