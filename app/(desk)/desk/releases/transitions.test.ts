import { beforeEach, expect, it, vi } from "vitest";
import * as schedule from "@/app/(desk)/desk/schedule/actions";
import * as author from "@/app/(portal)/portal/releases/actions";
import type { ActionResult } from "@/lib/auth/action";
import { sessionCookie } from "@/lib/auth/testing/signed-in";
import { STATUS_OF } from "@/lib/core/errors";
import { ACTIONS, type ReleaseAction } from "@/lib/releases/lifecycle";
import type { Cast } from "@/lib/releases/testing/cast";
import type { Role } from "@/lib/releases/testing/law";
import { orders } from "@/lib/releases/testing/orders";
import { content, type Staged, stage } from "@/lib/releases/testing/stage";
import { walkTheTable } from "@/lib/releases/testing/table";
import { testDatabase } from "@/prisma/testing/database";
import * as desk from "./actions";

await testDatabase();

// The browser's part alone stands in: which cookie it sends. Sessions and all they open are real.
const browser = vi.hoisted(() => ({ cookie: null as [name: string, value: string] | null }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookie?.[0] === name ? { name, value: browser.cookie[1] } : undefined),
  }),
}));
beforeEach(() => {
  browser.cookie = null;
});

const order = orders(new Date());
const { headline, subheadline, summary, body } = content;
const NOBODY = "01936d4e-0000-7000-8000-000000000000";

const DOORS: Partial<Record<ReleaseAction, (on: Staged, writer: string) => Promise<ActionResult<unknown>>>> =
  {
    save: (on, writer) => author.saveRelease({ ...on, content, writer }),
    submit: (on, writer) => author.submitRelease({ ...on, writer }),
    withdraw: (on) => author.withdrawRelease(on),
    appeal: (on) => author.appealRelease({ ...on, ...order.appeal }),
    claim: (on) => desk.claimRelease(on),
    take_over: (on) => desk.takeOverRelease(on),
    unclaim: (on) => desk.unclaimRelease(on),
    assign: (on) => desk.assignRelease({ ...on, ...order.assign }),
    edit: (on) => desk.editRelease({ ...on, text: { headline, subheadline, summary, body } }),
    approve: (on) => desk.approveRelease({ ...on, order: order.approve }),
    request_changes: (on) => desk.requestChanges({ ...on, order: order.request_changes }),
    reject: (on) => desk.rejectRelease({ ...on, order: order.reject }),
    undo: (on) => desk.undoDecision(on),
    reschedule: (on) => schedule.moveRelease({ ...on, order: order.reschedule }),
    correct: (on) => desk.correctRelease({ ...on, order: { ...order.correct, class: "B" } }),
    unpublish: (on) => desk.unpublishRelease({ ...on, order: order.unpublish }),
    kill: (on) => desk.killRelease({ ...on, order: order.kill }),
  };

const cookies = new Map<Role, [string, string]>();
let cast: Cast;

async function as<T>(role: Role, work: () => Promise<T>): Promise<T> {
  browser.cookie = cookies.get(role) ?? null;
  return work();
}

walkTheTable({
  name: "server actions",
  now: () => new Date(),
  async prepare(made) {
    cast = made;
    for (const [role, person] of Object.entries(cast.people))
      cookies.set(role as Role, await sessionCookie(person.userId));
  },
  has: (action, role) => action in DOORS && role !== "system",
  ask: (action, role, on) =>
    as(role, async () => {
      const writer = role in cast.people ? cast.people[role as "owner"].userId : NOBODY;
      const result = await DOORS[action]?.(on, writer);
      if (!result) throw new Error(`${action} has no action`);
      if (result.ok) return 200;
      // Anything unexpected fails the table: it is a status nobody asked for.
      return result.kind === "unexpected" ? 500 : STATUS_OF[result.kind];
    }),
});

it("tells who moved on a version that is gone what there is now", async () => {
  const on = await stage(cast, "in_review", "own", new Date());
  const stale = await as("holder", () =>
    desk.approveRelease({ ...on, version: on.version - 1, order: order.approve }),
  );
  expect(stale).toMatchObject({
    ok: false,
    kind: "conflict",
    data: { stale: true, current: { version: on.version, content: { headline } } },
  });
});

it("has an action for every move there is, but for the scheduler's", () => {
  expect(ACTIONS.filter((action) => !(action in DOORS))).toEqual(["publish"]);
});

it("takes nothing but what it asks for", async () => {
  const on = await stage(cast, "in_review", "own", new Date());
  const more = { ...on, order: order.approve, status: "published" } as never;
  expect(await as("holder", () => desk.approveRelease(more))).toMatchObject({ ok: false, kind: "invalid" });
});
