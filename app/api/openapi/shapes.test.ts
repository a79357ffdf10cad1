import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { call, type Told, tokenOf } from "@/app/api/testing/call";
import { makeActor, makeOrganisation, makePublication, validContent } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { SHAPES } from "./answers";
import { OPERATIONS } from "./document";

await testDatabase();

let author = "";
let editor = "";
let second = "";
const seen = new Set<string>();

beforeAll(async () => {
  await makePublication({ slug: "courier" });
  const organisation = await makeOrganisation();
  author = await tokenOf(await makeActor({ organisation }));
  editor = await tokenOf(await makeActor({ staff: "admin" }));
  second = await tokenOf(await makeActor({ staff: "editor" }));
});

function expectShape(told: Told, name: string): void {
  const shape = SHAPES[name] as z.ZodObject;
  expect(shape.safeParse(told.body).error).toBeUndefined();
  // Nothing is told that is not described.
  if (!shape.def.catchall)
    expect(Object.keys(shape.shape)).toEqual(expect.arrayContaining(Object.keys(told.body)));
}

type Ask = Parameters<typeof call>[2];

/** Calls an operation by its id, and holds status, body and headers against the description. */
async function ask(id: string, params: string[], more: Ask): Promise<Told> {
  const operation = OPERATIONS.find((each) => each.id === id);
  if (!operation) throw new Error(`no operation ${id}`);
  const left = [...params];
  const path = operation.path.replaceAll(/\{\w+\}/g, () => left.shift() ?? "");
  const told = await call(operation.method.toUpperCase(), path, more);
  expect([id, told.status, told.status >= 400 ? told.body : ""]).toEqual([id, operation.answer.status, ""]);
  if (operation.answer.shape) expectShape(told, operation.answer.shape);
  expect([id, told.headers.has("etag")]).toEqual([id, Boolean(operation.etag || operation.open)]);
  expect([id, told.headers.has("ratelimit")]).toEqual([id, !operation.open]);
  expect([id, told.headers.has("location")]).toEqual([id, operation.answer.status === 201]);
  seen.add(id);
  return told;
}

/** A release that has gone so far; each step is an operation with who takes it, and its body. */
async function way(...steps: [id: string, token: string, body?: unknown][]): Promise<Told> {
  let told = await ask("createRelease", [], { token: author, body: validContent() });
  for (const [id, token, body] of steps)
    told = await ask(id, [told.body.id], { token, ifMatch: told.etag, ...(body ? { body } : {}) });
  return told;
}
const submit = (): [string, string] => ["submitRelease", author];
const claim = (by = editor): [string, string] => ["claimRelease", by];

describe("what the API tells is what its description says", () => {
  it("of a release on its ways", async () => {
    const live = await way(submit(), claim(), ["approveRelease", editor]);
    expect(live.body.url).toBeDefined();
    const corrected = await ask("correctRelease", [live.body.id], {
      token: editor,
      ifMatch: live.etag,
      body: { class: "B", note: "A number was wrong.", patch: { summary: "The bakery adds seven jobs." } },
    });
    const back = await ask("unpublishRelease", [live.body.id], {
      token: editor,
      ifMatch: corrected.etag,
      body: { reason: "A fact is in doubt." },
    });
    expect(back.body.status).toBe("submitted");
    await way(submit(), claim(), ["unclaimRelease", editor]);
    await way(submit(), ["withdrawRelease", author], ["changeRelease", author, { summary: "Six jobs." }]);
    await way(submit(), claim(), [
      "requestChanges",
      editor,
      { points: [{ field: "body", text: "Name the street." }] },
    ]);
    const appealed = await way(
      submit(),
      claim(),
      ["rejectRelease", editor, { reason: "This is advertising." }],
      ["appealRelease", author, { note: "It names a date and a source." }],
      claim(second),
      ["approveRelease", second],
      [
        "killRelease",
        editor,
        { reason: "It was not theirs.", confirm: "Harbour Bakery opens a second shop on Mill Street" },
      ],
    );
    expect(appealed.body.status).toBe("killed");
  });

  it("of the desk's second thoughts", async () => {
    const undone = await way(
      submit(),
      claim(),
      ["takeOverRelease", second],
      ["assignRelease", second, { to: null }],
      ["approveRelease", second, { undoable: true }],
      ["undoDecision", second],
    );
    expect(undone.body.status).toBe("in_review");
    const ahead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const goPublicAt = ahead(2);
    const later = await way(
      submit(),
      claim(),
      ["approveRelease", editor, { publishAt: ahead(1) }],
      ["rescheduleRelease", editor, { goPublicAt }],
    );
    expect(later.body).toMatchObject({ status: "scheduled", goPublicAt });
  });

  it("of lists and checks", async () => {
    const live = await way(submit(), claim(), ["approveRelease", editor]);
    await ask("readRelease", [live.body.id], { token: author });
    await ask("listReleases", [], { token: author });
    await ask("checkRelease", [], { token: author, body: { kind: "other", headline: "AMAZING NEWS!" } });
    await ask("readQueue", [], { token: editor });
    await ask("reviewRelease", [live.body.id], { token: editor });
    await ask("listItems", [], {});
    await ask("readItem", [live.body.newsId], {});
    await ask("readDescription", [], {});
  });

  it("of sources", async () => {
    const body = {
      slug: "meridian",
      name: "Meridian News Service",
      url: "https://meridian.example/feed.xml",
      routes: [{ publication: "courier", section: "local" }],
    };
    const { body: source } = await ask("addSource", [], { token: editor, body });
    await ask("listSources", [], { token: editor });
    await ask("readSource", [source.id], { token: editor });
    await ask("changeSource", [source.id], { token: editor, body: { status: "paused" } });
    await ask("changeSource", [source.id], { token: editor, body: { status: "active" } });
    await ask("pollSource", [source.id], { token: editor });
    await ask("tryFeed", [], { token: editor, body: { url: "http://127.0.0.1:1/feed" } });
    const routing = { rules: [{ name: "Sport", when: { words: ["match"] }, do: "drop" }] };
    await ask("dryRunRouting", [source.id], { token: editor, body: { routing } });
    await ask("deleteSource", [source.id], { token: editor });
  });

  it("of webhooks", async () => {
    const body = { url: "https://systems.example/dateline", events: ["release.published"] };
    const { body: hook } = await ask("addWebhook", [], { token: author, body });
    await ask("listWebhooks", [], { token: author });
    const read = await ask("readWebhook", [hook.id], { token: author });
    expect(JSON.stringify(read.body)).not.toContain("whsec_");
    await ask("changeWebhook", [hook.id], { token: author, body: { description: "Newsroom software" } });
    await ask("rotateWebhookSecret", [hook.id], { token: author });
    const { body: sent } = await ask("testWebhook", [hook.id], { token: author });
    const log = await ask("listDeliveries", [hook.id], { token: author });
    expect(log.body.items).toHaveLength(1);
    await ask("replayDelivery", [hook.id, sent.deliveryId], { token: author });
    const since = { since: "2026-11-22T09:00:00Z" };
    await ask("replayFailed", [hook.id], { token: author, body: since });
    const stranger = await tokenOf(await makeActor({ organisation: await makeOrganisation() }));
    expectShape(await call("GET", `/webhooks/${hook.id}`, { token: stranger }), "Problem");
    expect((await call("DELETE", `/webhooks/${hook.id}`, { token: stranger })).status).toBe(404);
    await ask("removeWebhook", [hook.id], { token: author });
    expect((await call("GET", `/webhooks/${hook.id}`, { token: author })).status).toBe(404);
  });

  it("of previews and the conversation", async () => {
    const release = await way(submit(), claim(), [
      "requestChanges",
      editor,
      { points: [{ field: "body", text: "Name the street." }] },
    ]);
    const { id } = release.body;
    const { body: link } = await ask("makePreviewLink", [id], { token: author });
    const links = await ask("listPreviewLinks", [id], { token: author });
    expect(JSON.stringify(links.body)).not.toContain(link.url.split("/").at(-1));
    await ask("revokePreviewLink", [id, link.id], { token: author });
    const talk = await ask("listMessages", [id], { token: author });
    const answer = { decisionId: talk.body.decisions[0].id, point: 0, text: "It is Mill Street." };
    const answered = await ask("writeMessage", [id], { token: author, body: answer });
    expect(answered.body.items).toMatchObject([{ point: 0, text: "It is Mill Street." }]);
    await ask("writeMessage", [id], { token: author, body: { text: "Thank you." } });
    const live = await way(submit(), claim(), ["approveRelease", editor]);
    const request = { kind: "withdrawal", text: "The shop does not open." };
    await ask("askDesk", [live.body.id], { token: author, body: request });
    const told = await ask("listRequests", [live.body.id], { token: author });
    expect(told.body.items).toMatchObject([{ status: "open", kind: "withdrawal" }]);
    const stranger = await tokenOf(await makeActor({ organisation: await makeOrganisation() }));
    for (const door of ["messages", "requests", "preview-links"])
      for (const token of [stranger, editor])
        expect((await call("GET", `/releases/${id}/${door}`, { token })).status).toBe(404);
    expect((await call("POST", `/releases/${id}/preview-links`, { token: stranger })).status).toBe(404);
    const nothing = await call("POST", `/releases/${id}/messages`, { token: author, body: { text: " " } });
    expect(nothing.status).toBe(422);
  });

  it("of beginning with a document and going back", async () => {
    const file = await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph({ text: "Harbour Bakery opens a shop", heading: HeadingLevel.TITLE }),
              new Paragraph("RIVERBEND, Nov. 20, 2026 — The bakery opens on Mill Street on Monday."),
            ],
          },
        ],
      }),
    );
    const form = new FormData();
    form.set("file", new Blob([new Uint8Array(file)]), "release.docx");
    const raw = new Request("http://localhost", { method: "POST", body: form });
    const made = await ask("importRelease", [], {
      token: author,
      raw: new Uint8Array(await raw.arrayBuffer()),
      headers: { "content-type": raw.headers.get("content-type") ?? "" },
    });
    expect(made.body.headline).toBe("Harbour Bakery opens a shop");
    const { id } = made.body;
    const changed = await ask("changeRelease", [id], {
      token: author,
      ifMatch: made.etag,
      body: { headline: "Another headline for the bakery" },
    });
    const { body: history } = await ask("listHistory", [id], { token: author });
    const [first] = history.items.slice(-1);
    await ask("readMoment", [id, first.id], { token: author });
    const back = await ask("restoreMoment", [id, first.id], { token: author, ifMatch: changed.etag });
    expect(back.body.headline).toBe("Harbour Bakery opens a shop");
  });

  it("of the team and the cupboard", async () => {
    const organisation = await makeOrganisation();
    const token = await tokenOf(await makeActor({ organisation }));
    const mate = await makeActor({ organisation, role: "contributor" });
    const { body: asked } = await ask("invite", [], {
      token,
      body: { email: "nora@organisation.example", role: "contributor" },
    });
    const { body: team } = await ask("readTeam", [], { token });
    expect([team.members.length, team.invitations.length]).toEqual([2, 1]);
    await ask("withdrawInvitation", [asked.id], { token });
    await ask("changeRole", [mate.userId], { token, body: { role: "manager" } });
    await ask("removeMember", [mate.userId], { token });

    const contact = { name: "Ida Long", email: "ida@organisation.example" };
    const entry = (name: string) => ({ shelf: "contacts", entry: { ...contact, name } });
    const { body: kept } = await ask("keepEntry", [], { token, body: entry("Ida Long") });
    await ask("changeEntry", [kept.id], { token, body: entry("Ida Short") });
    const { body: release } = await ask("createRelease", [], { token, body: validContent() });
    const { body: template } = await ask("keepTemplate", [], {
      token,
      body: { releaseId: release.id, name: "Opening" },
    });
    const { body: cupboard } = await ask("readCupboard", [], { token });
    expect([cupboard.contacts[0].name, cupboard.templates[0].name]).toEqual(["Ida Short", "Opening"]);
    await ask("readTemplate", [template.id], { token });
    await ask("removeTemplate", [template.id], { token });
    const { status } = await call("DELETE", `/cupboard/${kept.id}?shelf=contacts`, { token });
    expect(status).toBe(204);
    seen.add("discardEntry");
  });

  it("of problems", async () => {
    expectShape(await call("GET", "/items/nonsense"), "Problem");
    expectShape(await call("POST", "/releases", { token: author, body: {} }), "Problem");
  });

  it("of every operation there is", () => {
    // What takes files is asked where files are at hand.
    const all = OPERATIONS.filter((each) => each.tag !== "media").map((each) => each.id);
    expect(all.filter((id) => !seen.has(id))).toEqual([]);
  });
});
