import { describe, expect, it } from "vitest";
import { call, tokenOf } from "@/app/api/testing/call";
import { db } from "@/lib/core/db";
import { PEER_HEADER } from "@/lib/core/peer";
import { hashSecret, newSecret } from "@/lib/core/secret";
import type { ReleaseAction } from "@/lib/releases/lifecycle";
import type { Cast } from "@/lib/releases/testing/cast";
import { type Cell, lawOf, type Role } from "@/lib/releases/testing/law";
import { orders } from "@/lib/releases/testing/orders";
import { footprint, type Staged, stage } from "@/lib/releases/testing/stage";
import { walkTheTable } from "@/lib/releases/testing/table";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();

const order: Partial<Record<ReleaseAction, object>> = {
  ...orders(new Date()),
  save: { subheadline: "On Mill Street" },
};
const tokens = new Map<Role, string>();

/** The doors there are. A text before approval is edited on the review page alone; nobody asks for publication. */
const DOORS: Partial<Record<ReleaseAction, [method: "POST" | "PATCH", path: (id: string) => string]>> = {
  save: ["PATCH", (id) => `/releases/${id}`],
  submit: ["POST", (id) => `/releases/${id}/submit`],
  withdraw: ["POST", (id) => `/releases/${id}/withdraw`],
  appeal: ["POST", (id) => `/releases/${id}/appeal`],
  claim: ["POST", (id) => `/desk/releases/${id}/claim`],
  take_over: ["POST", (id) => `/desk/releases/${id}/take-over`],
  unclaim: ["POST", (id) => `/desk/releases/${id}/release`],
  assign: ["POST", (id) => `/desk/releases/${id}/assign`],
  approve: ["POST", (id) => `/desk/releases/${id}/approve`],
  request_changes: ["POST", (id) => `/desk/releases/${id}/request-changes`],
  reject: ["POST", (id) => `/desk/releases/${id}/reject`],
  undo: ["POST", (id) => `/desk/releases/${id}/undo`],
  reschedule: ["POST", (id) => `/desk/releases/${id}/reschedule`],
  correct: ["POST", (id) => `/desk/releases/${id}/correct`],
  unpublish: ["POST", (id) => `/desk/releases/${id}/unpublish`],
  kill: ["POST", (id) => `/desk/releases/${id}/kill`],
};
const AUTHORS = ["save", "submit", "withdraw", "appeal"];

let peers = 0;
/** Whoever has no token is limited by where they ask from; here everybody asks from elsewhere. */
const elsewhere = () => ({ [PEER_HEADER]: `peer-${++peers}` });

async function ask(action: ReleaseAction, role: Role, on: Staged, ifMatch = `"v${on.version}"`) {
  const [method, path] = DOORS[action] ?? ["POST", (id) => `/desk/releases/${id}/${action}`];
  const token = tokens.get(role);
  return call(method, path(on.id), {
    ...(token ? { token } : {}),
    ...(ifMatch ? { ifMatch } : {}),
    body: order[action] ?? {},
    headers: elsewhere(),
  });
}

/** A door of authors knows the releases of their organisation alone: to the desk's people there is nothing there. */
function restLaw(cell: Cell): number {
  const status = lawOf(cell);
  const outside = ["holder", "editor", "admin", "withoutReview", "withoutRetraction"].includes(cell.role);
  const foreign = outside || (cell.role === "insider" && cell.side === "foreign");
  return status !== 401 && foreign && AUTHORS.includes(cell.action) ? 404 : status;
}

let cast: Cast;
async function prepare(made: Cast): Promise<void> {
  cast = made;
  for (const [role, person] of Object.entries(cast.people)) {
    const token = await tokenOf(person);
    tokens.set(role as Role, token);
  }
}

walkTheTable({
  name: "REST",
  now: () => new Date(),
  prepare,
  has: (action, role) => action in DOORS && role !== "system",
  ask: async (action, role, on) => (await ask(action, role, on)).status,
  law: restLaw,
});

describe("the version a move is made on", () => {
  /** Each move in a state, and by somebody, where it would be taken. */
  const TAKEN = {
    save: ["draft", "author"],
    submit: ["changes_requested", "owner"],
    withdraw: ["submitted", "manager"],
    appeal: ["rejected", "author"],
    claim: ["submitted", "editor"],
    take_over: ["in_review", "admin"],
    unclaim: ["in_review", "holder"],
    assign: ["in_review", "holder"],
    approve: ["in_review", "holder"],
    request_changes: ["in_review", "holder"],
    reject: ["in_review", "holder"],
    undo: ["rejected", "holder"],
    reschedule: ["scheduled", "editor"],
    correct: ["published", "editor"],
    unpublish: ["published", "admin"],
    kill: ["scheduled", "admin"],
  } as const;
  it.each(Object.entries(TAKEN))(
    "%s: 428 unnamed, 412 when it is an older one",
    async (action, [state, role]) => {
      const on = await stage(cast, state, "own", new Date());
      const before = await footprint(on.id);
      expect((await ask(action as ReleaseAction, role, on, "")).status).toBe(428);
      const stale = await ask(action as ReleaseAction, role, on, '"v3"');
      // What was asked on is in the request; what there is now, in the answer.
      expect([stale.status, stale.body.current.version]).toEqual([412, 4]);
      expect(stale.body.current).not.toHaveProperty("content");
      expect(await footprint(on.id)).toBe(before);
      expect((await ask(action as ReleaseAction, role, on)).status).toBe(200);
    },
  );
});

describe("what a token may not", () => {
  it("an editor's token of an organisation is no editor's", async () => {
    const { insider } = cast.people;
    const bound = await tokenOf(insider, insider.memberships[0]?.slug);
    const on = await stage(cast, "in_review", "foreign", new Date());
    const asked = { token: bound, ifMatch: '"v4"' };
    expect((await call("POST", `/desk/releases/${on.id}/approve`, asked)).status).toBe(404);
    const own = await stage(cast, "in_review", "own", new Date());
    expect((await call("POST", `/desk/releases/${own.id}/approve`, asked)).status).toBe(403);
  });
  it("nothing once it has ended, was taken back, or was never given", async () => {
    const on = await stage(cast, "in_review", "own", new Date());
    const door = `/desk/releases/${on.id}/approve`;
    const end = async (data: { revokedAt?: Date; expiresAt?: Date }) => {
      const token = await tokenOf(cast.people.holder);
      await db().apiToken.updateMany({ where: { hash: hashSecret(token) }, data });
      return token;
    };
    const past = new Date(Date.now() - 1_000);
    const ended = [await end({ revokedAt: past }), await end({ expiresAt: past }), `dl_${newSecret()}`];
    const before = await footprint(on.id);
    for (const token of ended)
      expect((await call("POST", door, { token, ifMatch: '"v4"', headers: elsewhere() })).status).toBe(401);
    // A cookie is no token: a browser sends it along with what its user never meant.
    const cookie = { ...elsewhere(), cookie: `next-auth.session-token=${tokens.get("holder")}` };
    expect((await call("POST", door, { headers: cookie, ifMatch: '"v4"' })).status).toBe(401);
    expect(await footprint(on.id)).toBe(before);
  });
  it("ask for the scheduler's move, or edit before approval: there are no such doors", async () => {
    const on = await stage(cast, "scheduled", "own", new Date());
    for (const action of ["publish", "edit"] as const)
      expect((await ask(action, "admin", on)).status).toBe(404);
  });
});
