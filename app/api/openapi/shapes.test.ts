import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { call, type Told, tokenOf } from "@/app/api/testing/call";
import { makeActor, makeOrganisation, makePublication, validContent } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { SHAPES } from "./document";

await testDatabase();

let author = "";
let editor = "";
let live: Told;

/** A release goes its way once; what is told along it is what the description says. */
beforeAll(async () => {
  await makePublication();
  author = await tokenOf(await makeActor({ organisation: await makeOrganisation() }));
  editor = await tokenOf(await makeActor({ staff: "admin" }));
  live = await call("POST", "/releases", { token: author, body: validContent() });
  for (const [token, verb] of [
    [author, "releases/:id/submit"],
    [editor, "desk/releases/:id/claim"],
    [editor, "desk/releases/:id/approve"],
  ] as const)
    live = await call("POST", `/${verb.replace(":id", live.body.id)}`, { token, ifMatch: live.etag });
});

function expectShape(told: Told, name: string): void {
  const shape = SHAPES[name] as z.ZodObject;
  expect(shape.safeParse(told.body).error).toBeUndefined();
  // Nothing is told that is not described.
  if (!shape.def.catchall)
    expect(Object.keys(shape.shape)).toEqual(expect.arrayContaining(Object.keys(told.body)));
}

describe("what the API tells", () => {
  it("is what its description says: releases", async () => {
    expectShape(live, "Release");
    expect(live.body.url).toBeDefined();
    expectShape(await call("GET", `/releases/${live.body.id}`, { token: author }), "Release");
    expectShape(await call("GET", "/releases", { token: author }), "ReleasePage");
    const check = await call("POST", "/releases/check", {
      token: author,
      body: { kind: "other", headline: "New!" },
    });
    expectShape(check, "Findings");
  });

  it("is what its description says: desk", async () => {
    expectShape(await call("GET", "/desk/queue?view=published", { token: editor }), "QueuePage");
    expectShape(await call("GET", `/desk/releases/${live.body.id}`, { token: editor }), "Review");
  });

  it("is what its description says: items", async () => {
    expectShape(await call("GET", "/items"), "ItemPage");
    expectShape(await call("GET", `/items/${live.body.newsId}`), "Item");
  });

  it("is what its description says: problems", async () => {
    expectShape(await call("GET", "/items/nonsense"), "Problem");
    expectShape(await call("POST", "/releases", { token: author, body: {} }), "Problem");
  });
});
