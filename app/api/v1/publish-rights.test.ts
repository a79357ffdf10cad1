// No way leads past the desk (P7): one test for each door that might be thought one.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import { beforeAll, describe, expect, it } from "vitest";
import { call, routeFolders, tokenOf } from "@/app/api/testing/call";
import { GET as openPreview } from "@/app/preview/[secret]/route";
import { db } from "@/lib/core/db";
import { DomainError } from "@/lib/core/errors";
import { HOLD_MS } from "@/lib/releases/lifecycle";
import { moveMany } from "@/lib/releases/queue/bulk";
import { publishAllDue, publishDue, publishOnTime } from "@/lib/releases/schedule/due";
import { type Cast, makeCast } from "@/lib/releases/testing/cast";
import { orders } from "@/lib/releases/testing/orders";
import { content, footprint, stage } from "@/lib/releases/testing/stage";
import { testDatabase } from "@/prisma/testing/database";
import { releasePublish } from "@/worker/tasks/release-publish";

await testDatabase();

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const published = () => db().newsItem.count();
const statusOf = async (id: string) =>
  (await db().release.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

describe("nothing is published", () => {
  it("by an organisation's token, whatever it calls", async () => {
    const { owner } = cast.people;
    const token = await tokenOf(owner, owner.memberships[0]?.slug);
    const desk = routeFolders().filter((each) => each.startsWith("desk/releases/[id]/"));
    expect(desk.length).toBeGreaterThan(11);
    const order = orders(new Date());
    const bodies = [{}, ...Object.values(order)];
    for (const state of ["in_review", "scheduled"] as const) {
      const on = await stage(cast, state, "own", new Date(Date.now() - 1_000));
      const before = await footprint(on.id);
      for (const door of desk) {
        // Each with every order there is: what is not its own is refused as malformed, the rest as not theirs.
        for (const body of bodies) {
          const told = await call("POST", `/${door.replace("[id]", on.id)}`, { token, ifMatch: "*", body });
          expect([403, 422], `${door} ${JSON.stringify(body)}`).toContain(told.status);
        }
      }
      expect(await footprint(on.id)).toBe(before);
    }
  });

  it("by a status, a time or a name that is sent along with a text", async () => {
    const token = await tokenOf(cast.people.owner);
    for (const more of [
      { status: "published" },
      { goPublicAt: new Date().toISOString() },
      { publishedAt: new Date().toISOString() },
      { newsItemId: "01936d4e-0000-7000-8000-000000000000" },
      { claimedById: cast.people.owner.userId },
    ]) {
      const told = await call("POST", "/releases", { token, body: { ...content, ...more } });
      expect([told.status, told.body.errors?.[0]?.path]).toEqual([422, Object.keys(more)[0]]);
    }
  });

  it("by the scheduler's move in anybody's hands, an administrator's included", async () => {
    const now = new Date();
    const on = await stage(cast, "scheduled", "foreign", now);
    const before = await footprint(on.id);
    for (const person of Object.values(cast.people))
      for (const move of [
        () => publishDue(person, on.id, now),
        () => publishAllDue(person, now),
        () => publishOnTime(person, on.id, now),
      ])
        await expect(move()).rejects.toBeInstanceOf(DomainError);
    expect(await footprint(on.id)).toBe(before);
  });

  it("by the worker's task for what is not due, whatever else its payload says", async () => {
    const on = await stage(cast, "in_review", "own", new Date());
    const waiting = await stage(cast, "scheduled", "own", new Date(Date.now() + 60_000));
    const items = await published();
    for (const { id } of [on, waiting]) {
      const payload = { id, actor: cast.people.admin, status: "scheduled", now: "2099-01-01T00:00:00Z" };
      await releasePublish(payload, { job: { run_at: new Date() } } as never);
    }
    expect([await statusOf(on.id), await statusOf(waiting.id)]).toEqual(["in_review", "scheduled"]);
    expect(await published()).toBe(items);
  });

  it("by many moves at once that each alone would be refused", async () => {
    const now = new Date();
    const waiting = await stage(cast, "submitted", "own", now);
    const held = await stage(cast, "in_review", "own", now);
    const input = { verb: "approve" as const, items: [waiting, held], order: { note: "" } };
    for (const role of ["owner", "author", "stranger"] as const)
      await expect(moveMany(cast.people[role], input, now)).rejects.toMatchObject({ kind: "forbidden" });
    for (const role of ["insider", "withoutReview"] as const) {
      const { results } = await moveMany(cast.people[role], input, now);
      expect([role, results.map(({ ok }) => ok)]).toEqual([role, [false, false]]);
    }
    expect([await statusOf(waiting.id), await statusOf(held.id)]).toEqual(["submitted", "in_review"]);
    // The same order by somebody who may: the one nobody else holds.
    const { results } = await moveMany(cast.people.editor, input, now);
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
    await publishAllDue({ ...cast.people.editor, kind: "system" }, new Date(now.getTime() + HOLD_MS));
    expect(await statusOf(waiting.id)).toBe("published");
  });

  it("by a document: what is imported is a draft", async () => {
    const token = await tokenOf(cast.people.owner);
    const children = [
      new Paragraph({ text: "Harbour Bakery opens a shop", heading: HeadingLevel.TITLE }),
      new Paragraph("RIVERBEND, Nov. 20, 2026 — The bakery opens on Mill Street on Monday."),
    ];
    const file = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
    const send = async (fields: Record<string, string>) => {
      const form = new FormData();
      form.set("file", new Blob([file]), "release.docx");
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      const raw = new Request("http://localhost", { method: "POST", body: form });
      const type = raw.headers.get("content-type") ?? "";
      const bytes = new Uint8Array(await raw.arrayBuffer());
      return call("POST", "/releases/import", { token, headers: { "content-type": type }, raw: bytes });
    };
    const items = await published();
    const told = await send({});
    expect([told.status, told.body.status]).toEqual([201, "draft"]);
    expect((await send({ status: "published" })).body.errors).toMatchObject([{ path: "status" }]);
    expect(await published()).toBe(items);
  });

  it("by the verbs that load synthetic data, except from the operator's tool", () => {
    // They put releases where they are without rights or events: whoever runs them holds the database itself.
    const rooms = ["app", "components", "worker", "lib"];
    const args = ["grep", "-lE", "storeWaiting|storePublished", "--", ...rooms];
    const found = execFileSync("git", args, { encoding: "utf8" }).trim().split("\n");
    const users = found.filter((file) => !file.endsWith(".test.ts"));
    // Where they are defined, and nowhere else.
    expect(users).toHaveLength(1);
    expect(readFileSync(users[0] as string, "utf8")).toContain("export const storeWaiting");
  });

  it("by opening an address: no link in a mail moves anything", async () => {
    const editor = await tokenOf(cast.people.holder);
    const on = await stage(cast, "in_review", "own", new Date());
    const owner = await tokenOf(cast.people.owner);
    const link = await call("POST", `/releases/${on.id}/preview-links`, { token: owner });
    expect(link.status).toBe(201);
    const before = await footprint(on.id);
    const moves = routeFolders().filter((each) => /^(desk\/)?releases\/\[id\]\/[a-z-]+$/.test(each));
    const only = moves.filter((each) => !/history|messages|preview-links|requests/.test(each));
    expect(only.length).toBeGreaterThan(13);
    for (const folder of only) {
      const told = await call("GET", `/${folder.replace("[id]", on.id)}`, { token: editor, ifMatch: "*" });
      expect([folder, told.status]).toEqual([folder, 405]);
    }
    const secret = String(link.body.url).split("/").at(-1) ?? "";
    const opened = await openPreview(new Request(link.body.url), { params: Promise.resolve({ secret }) });
    expect(opened.status).toBeLessThan(400);
    expect(await footprint(on.id)).toBe(before);
  });
});
