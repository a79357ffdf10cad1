import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { newsPath, newsroomPath } from "@/lib/core/paths";
import { giveUpProof } from "@/lib/organisations/identity/commands";
import { liftSuspension, suspendOrganisation } from "@/lib/organisations/standing/commands";
import { approveRelease } from "@/lib/releases/desk-commands";
import { makeActor, makeInReview, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { ask } from "./testing/ask";

await testDatabase();
const now = new Date(Date.now() - 60_000);
const host = "title.example";
let organisation: { id: string; slug: string; name: string };
let owner: Actor;
let editor: Actor;
let item: { id: string; slug: string };

beforeAll(async () => {
  await makePublication({ hostnames: [host] });
  organisation = await makeOrganisation("Heron Guild");
  [owner, editor] = [await makeActor({ organisation }), await makeActor({ staff: "editor" })];
  await db().identityProof.create({
    data: {
      organisationId: organisation.id,
      method: "dns",
      domain: "heron.example",
      token: "t",
      status: "proved",
      provedAt: new Date("2026-11-22T12:00:00Z"),
      evidence: { where: "TXT record of heron.example", found: "secret-of-the-desk" },
      requestedByName: "x",
    },
  });
  const claimed = await makeInReview(owner, editor, now);
  await approveRelease(editor, { ...claimed, note: "", publishAt: null }, now);
  item = await db().newsItem.findFirstOrThrow({ select: { id: true, slug: true } });
});

const newsroom = async () => {
  const path = newsroomPath(organisation.slug);
  const answer = await ask(host, "/newsroom/[org]/route.tsx", { org: organisation.slug }, path);
  return { status: answer.status, text: await answer.text() };
};
const story = async () => (await ask(host, "/news/[id]/[slug]/route.tsx", item, newsPath(item))).text();
const words = (html: string) => html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");

async function soon(check: () => Promise<boolean>): Promise<void> {
  await expect.poll(check, { timeout: 2_000, interval: 20 }).toBe(true);
}

it("tells readers what a sender has proved, how and when, and nothing of the evidence", async () => {
  for (const html of [(await newsroom()).text, await story()]) {
    expect(words(html)).toContain("Proved: heron.example, by DNS, November 22, 2026.");
    expect(html).not.toContain("secret-of-the-desk");
  }
});

it("tells it no more once the proof has ended, on pages that were kept too", async () => {
  await story();
  const { id } = await db().identityProof.findFirstOrThrow();
  await giveUpProof(owner, { organisationId: organisation.id, id }, now);
  await soon(async () => !(await story()).includes("heron.example"));
  await soon(async () => !(await newsroom()).text.includes("heron.example"));
});

it("closes the newsroom while the organisation is suspended, and leaves what is published", async () => {
  expect((await newsroom()).status).toBe(200);
  await suspendOrganisation(editor, { id: organisation.id, reason: "It is somebody else." }, now);
  await soon(async () => (await newsroom()).status === 404);
  expect(await story()).toContain("Heron Guild");
  await liftSuspension(editor, { id: organisation.id }, now);
  await soon(async () => (await newsroom()).status === 200);
});
