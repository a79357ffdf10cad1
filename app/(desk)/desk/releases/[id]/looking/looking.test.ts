import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { sessionCookie } from "@/lib/auth/testing/signed-in";
import { makeActor, makeDraft, makeOrganisation, makePublication, makeSubmitted } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { POST } from "./route";

await testDatabase();

const browser = vi.hoisted(() => ({ cookie: null as [name: string, value: string] | null }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookie?.[0] === name ? { name, value: browser.cookie[1] } : undefined),
  }),
}));

type Person = Actor & { userId: string };
let author: Person;
let editor: Person;
let second: Person;

beforeAll(async () => {
  await makePublication({ position: 0 });
  author = await makeActor({ organisation: await makeOrganisation() });
  editor = await makeActor({ staff: "editor", name: "Erin Editor" });
  second = await makeActor({ staff: "editor", name: "Sam Second" });
});
beforeEach(() => {
  browser.cookie = null;
});

async function say(
  who: Person | null,
  id: string,
  body: unknown,
  headers: Record<string, string> = { origin: "http://desk.test", host: "desk.test" },
) {
  browser.cookie = who && (await sessionCookie(who.userId));
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(`http://desk.test/desk/releases/${id}/looking`, {
    method: "POST",
    headers: { "content-length": String(text.length), ...headers },
    body: text,
  });
  return POST(request, { params: Promise.resolve({ id }) });
}

it("tells each who else looks, until they close it", async () => {
  const { id, version } = await makeSubmitted(author, new Date());
  expect(await (await say(editor, id, { version })).json()).toEqual([]);
  expect(await (await say(second, id, { version })).json()).toEqual(["Erin Editor"]);
  expect(await (await say(editor, id, { version })).json()).toEqual(["Sam Second"]);
  await say(second, id, { version, left: true });
  expect(await (await say(editor, id, { version })).json()).toEqual([]);
});

it("knows no release for whoever may not see it", async () => {
  const { id, version } = await makeSubmitted(author, new Date());
  const draft = await makeDraft(author, new Date());
  const answers = await Promise.all([
    say(null, id, { version }),
    say(editor, draft.id, { version: 1 }),
    say(editor, "nonsense", { version: 1 }),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
  expect((await say(author, id, { version })).status).toBe(404);
});

it("takes nothing from another site, and nothing but a version", async () => {
  const { id, version } = await makeSubmitted(author, new Date());
  const evil = { origin: "http://evil.test", host: "desk.test" };
  expect((await say(editor, id, { version }, evil)).status).toBe(404);
  expect((await say(editor, id, { version }, { host: "desk.test" })).status).toBe(404);
  for (const body of ["", "{", "[]", { version: 0 }, { version: "1" }, { version, name: "Someone" }])
    expect((await say(editor, id, body)).status, JSON.stringify(body)).toBe(422);
  expect((await say(editor, id, { version, left: "x".repeat(300) })).status).toBe(413);
});
