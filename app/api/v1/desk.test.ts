import { beforeAll, describe, expect, it } from "vitest";
import { call, type Told, tokenOf } from "@/app/api/testing/call";
import { makeActor, makeOrganisation, makePublication, validContent } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();

const sent = validContent({ publications: [] });
type Who = "author" | "editor" | "rival" | "insider" | "stranger";
const token = {} as Record<Who, string>;

beforeAll(async () => {
  await makePublication();
  const organisation = await makeOrganisation("Harbour Bakery");
  token.author = await tokenOf(await makeActor({ organisation }));
  token.insider = await tokenOf(await makeActor({ organisation, staff: "editor" }));
  token.editor = await tokenOf(await makeActor({ staff: "editor", name: "Edda Editor" }));
  token.rival = await tokenOf(await makeActor({ staff: "admin" }));
  token.stranger = await tokenOf(await makeActor({ organisation: await makeOrganisation() }));
});

/** A move on what an earlier answer showed. */
const move = (who: Who, verb: string, on: Told, body?: unknown): Promise<Told> =>
  call(
    "POST",
    `/${who === "author" && !verb.startsWith("desk/") ? "" : "desk/"}releases/${on.body.id}/${verb.replace("desk/", "")}`,
    {
      token: token[who],
      ifMatch: on.etag,
      body,
    },
  );
const draft = (change: object = {}) =>
  call("POST", "/releases", { token: token.author, body: { ...sent, ...change } });
const submitted = async (change: object = {}) => move("author", "submit", await draft(change));
const claimed = async (change: object = {}) => move("editor", "claim", await submitted(change));
const published = async () => move("editor", "approve", await claimed());

const orders: Record<string, unknown> = {
  claim: undefined,
  release: undefined,
  approve: { note: "Fine." },
  "request-changes": { points: [{ field: "body", text: "Name the street." }] },
  reject: { reason: "This is advertising." },
  correct: { class: "B", note: "A name was wrong.", patch: { subheadline: "Corrected" } },
  kill: { reason: "Wrong", confirm: sent.headline },
  unpublish: { reason: "Facts in doubt" },
};

describe("the main road", () => {
  it("leads from draft to readers, every answer with the next tag", async () => {
    const live = await published();
    expect(live.status).toBe(200);
    expect(live.body).toMatchObject({
      status: "published",
      newsId: expect.any(String),
      publishedAt: expect.stringMatching(/Z$/),
    });
    expect(live.body.url).toContain(`/news/${live.body.newsId}/harbour-bakery-opens`);
    expect(live.etag).toBe(`"v${live.body.version}"`);
    const seen = await call("GET", `/releases/${live.body.id}`, { token: token.author });
    expect(seen.body).toEqual(live.body);
  });

  it("goes by requested changes and back", async () => {
    const returned = await move("editor", "request-changes", await claimed(), orders["request-changes"]);
    expect(returned.body.status).toBe("changes_requested");
    const changed = await call("PATCH", `/releases/${returned.body.id}`, {
      token: token.author,
      ifMatch: returned.etag,
      body: { subheadline: "On Mill Street" },
    });
    const again = await move("author", "submit", changed);
    expect(again.body).toMatchObject({ status: "submitted", subheadline: "On Mill Street" });
    expect((await move("author", "withdraw", again)).body.status).toBe("draft");
  });

  it("lets a rejection be appealed once, to another editor", async () => {
    const rejected = await move("editor", "reject", await claimed(), orders.reject);
    expect((await move("author", "appeal", rejected, {})).body.errors).toMatchObject([{ path: "note" }]);
    const appealed = await move("author", "appeal", rejected, { note: "It names a date and a place." });
    // Who has rejected it cannot even take it up again.
    expect((await move("editor", "claim", appealed)).status).toBe(403);
    const handed = await move("rival", "claim", appealed);
    const final = await move("rival", "reject", handed, orders.reject);
    expect((await move("author", "appeal", final, { note: "Once more." })).status).toBe(409);
  });

  it("schedules what has a time ahead", async () => {
    const publishAt = new Date(Date.now() + 86_400_000).toISOString();
    const planned = await move("editor", "approve", await claimed(), { publishAt });
    expect(planned.body).toMatchObject({ status: "scheduled", goPublicAt: publishAt, publishedAt: null });
    expect(planned.body).not.toHaveProperty("url");
  });

  it("corrects the field named and keeps the rest", async () => {
    const live = await published();
    const right = await move("editor", "correct", live, orders.correct);
    expect(right.body).toMatchObject({
      ...live.body,
      ...{ version: right.body.version, updatedAt: right.body.updatedAt },
      subheadline: "Corrected",
    });
  });
});

describe("every desk move", () => {
  const verbs = Object.keys(orders);

  it.each(verbs)(
    "%s: 428 without a tag, 412 on a stale one, 404 for others' and unknown ones",
    async (verb) => {
      const live =
        verb === "claim"
          ? await submitted()
          : verb.match(/correct|kill|unpublish/)
            ? await published()
            : await claimed();
      const bare = await call("POST", `/desk/releases/${live.body.id}/${verb}`, {
        token: token.editor,
        body: orders[verb],
      });
      expect(bare.status).toBe(428);
      expect((await move("editor", verb, { ...live, etag: '"v1"' }, orders[verb])).status).toBe(412);
      expect((await move("stranger", verb, live, orders[verb])).status).toBe(404);
      const nowhere = { ...live, body: { id: "01936d4e-0000-7000-8000-000000000000" } };
      expect((await move("editor", verb, nowhere, orders[verb])).status).toBe(404);
      expect((await move("editor", verb, live, orders[verb])).status).toBe(200);
    },
  );

  it.each(verbs)("%s: 403 for authors and for editors of the organisation", async (verb) => {
    const waiting = await submitted();
    expect((await move("author", `desk/${verb}`, waiting, orders[verb])).status).toBe(403);
    expect((await move("insider", verb, waiting, orders[verb])).status).toBe(403);
  });

  it.each(verbs.filter((verb) => verb !== "claim"))("%s: 409 when it is not its moment", async (verb) => {
    expect((await move("editor", verb, await submitted(), orders[verb])).status).toBe(409);
  });

  it("claims once: the second editor is told who has it, of two at once one wins", async () => {
    const held = await claimed();
    const told = await move("rival", "claim", held);
    expect([told.status, told.body.heldBy]).toEqual([409, "Edda Editor"]);
    const waiting = await submitted();
    const both = await Promise.all([move("editor", "claim", waiting), move("rival", "claim", waiting)]);
    expect(both.filter((each) => each.status === 200)).toHaveLength(1);
    expect(both.every((each) => [200, 409, 412].includes(each.status))).toBe(true);
  });

  it("is refused with the path of what is missing", async () => {
    const held = await claimed();
    expect((await move("editor", "reject", held, {})).body.errors).toMatchObject([{ path: "reason" }]);
    expect((await move("editor", "request-changes", held)).body.errors).toMatchObject([{ path: "points" }]);
    const wrong = await move("editor", "kill", await published(), {
      reason: "Wrong",
      confirm: "Something else",
    });
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, "confirm"]);
  });
});

describe("what the desk sees", () => {
  it("is the queue, by due time, page by page", async () => {
    const waiting = await submitted({ kind: "community" });
    const page = await call("GET", "/desk/queue?kind=community&limit=1", { token: token.editor });
    expect(page.body.items).toMatchObject([{ id: waiting.body.id, etag: waiting.etag, claim: null }]);
    const held = await move("editor", "claim", waiting);
    const { body } = await call("GET", "/desk/queue?view=reviewing&limit=100", { token: token.rival });
    expect(body.items.find((each: { id: string }) => each.id === held.body.id).claim).toEqual({
      name: "Edda Editor",
      mine: false,
    });
    const narrow = "kind=community,event&flag=first&newer=1&assigned=nobody&sort=priority";
    expect((await call("GET", `/desk/queue?${narrow}`, { token: token.editor })).status).toBe(200);
    for (const wrong of [
      "kind=gossip",
      "flag=__proto__",
      "older=0",
      "newer=x",
      "assigned=us",
      "embargo=yes",
      "organisation=",
    ])
      expect((await call("GET", `/desk/queue?${wrong}`, { token: token.editor })).status).toBe(422);
    const again = "first,first,first,first,first,first,first,first,first,first,first,first";
    expect((await call("GET", `/desk/queue?flag=${again}`, { token: token.editor })).status).toBe(200);
    const marked = await call("GET", "/desk/queue?flag=unproved&limit=1", { token: token.editor });
    expect(marked.body.items[0]).toMatchObject({
      flags: expect.arrayContaining(["unproved"]),
      terms: expect.any(Array),
      assigned: null,
    });
    expect((await call("GET", "/desk/queue?view=everything", { token: token.editor })).status).toBe(422);
    expect((await call("GET", "/desk/queue", { token: token.author })).status).toBe(403);
  });

  it("is a release with findings, decisions, timeline and versions", async () => {
    const returned = await move(
      "editor",
      "request-changes",
      await claimed({ headline: "Amazing bakery news for everybody!" }),
      orders["request-changes"],
    );
    const { body, etag } = await call("GET", `/desk/releases/${returned.body.id}`, { token: token.rival });
    expect(etag).toBe(returned.etag);
    expect(body).toMatchObject({ ruleset: "1", status: "changes_requested", claim: null });
    expect(body.findings.map((each: { rule: string }) => each.rule)).toContain("exclamation-mark");
    expect(body.decisions).toMatchObject([{ decision: "request_changes", editorName: "Edda Editor" }]);
    expect(body.timeline.map((each: { verb: string }) => each.verb)).toEqual([
      "create",
      "submit",
      "claim",
      "request_changes",
    ]);
    expect(body.versions).toMatchObject([{ number: 2, side: "author" }]);
    expect((await call("GET", `/desk/releases/${body.id}`, { token: token.author })).status).toBe(403);
  });
});
