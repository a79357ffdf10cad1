import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { indexTexts } from "@/lib/similarity/commands";
import { PAIRS } from "@/lib/similarity/fixtures/pairs";
import { TALES } from "@/lib/similarity/fixtures/stories";
import { similarTo } from "@/lib/similarity/queries";
import { storeItems } from "@/lib/wire/items/ingest";
import { allWireItems, indexWireItems } from "@/lib/wire/items/similar";
import { parseFeed } from "@/lib/wire/reading/parse";
import { addSource } from "@/lib/wire/sources/commands";
import { lockSource } from "@/lib/wire/sources/lock";
import { wireSourceInput } from "@/lib/wire/sources/schema";
import {
  makeActor,
  makeDraft,
  makeInReview,
  makeOrganisation,
  makePublication,
  makeSubmitted,
  validContent,
} from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { claimRelease } from "./claims";
import { submitRelease, withdrawRelease } from "./commands";
import { approveRelease, rejectRelease } from "./desk-commands";
import type { Moved } from "./move";
import { allReleases, indexReleases, nearDuplicates } from "./near-duplicates";
import { killRelease } from "./retraction";

await testDatabase();
await makePublication({ slug: "courier" });
const now = new Date("2026-11-22T10:00:00Z");
const works = await makeOrganisation("Harbour Works");
const rival = await makeOrganisation("Other Works");
const [author, colleague] = await Promise.all([1, 2].map(() => makeActor({ organisation: works })));
const stranger = await makeActor({ organisation: rival });
const editor = await makeActor({ staff: "editor" });
if (!author || !colleague) throw new Error("the factory made nobody");

const told = (n: number, which: "story" | "retold" | "other" = "story") => {
  const { headline, text } = TALES[n]?.[which] ?? { headline: "", text: "" };
  return {
    headline,
    body: text
      .split("\n")
      .map((line) => `<p>${line}</p>`)
      .join(""),
  };
};
const ask = (actor: typeof author, n: number, of: typeof works, id: string | null = null) =>
  nearDuplicates(
    actor,
    { id, organisationId: of.id, organisation: of.name, content: validContent(told(n, "retold")) },
    now,
  );
/** What the worker does after a move. */
const indexed = async (moved: Moved) => {
  await indexReleases([moved.id]);
  return moved;
};

it("asks the worker to index what is handed in", async () => {
  const { id } = await makeSubmitted(author, now, told(11));
  const jobs = await db().$queryRaw<{ payload: { ids: string[] } }[]>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'similarity-index'`;
  expect(jobs.map((job) => job.payload.ids)).toContainEqual([id]);
});

it("tells members of their organisation's waiting release, the desk of all, and a stranger of none", async () => {
  const moved = await indexed(await makeSubmitted(author, now, told(0)));
  expect(await ask(colleague, 0, works)).toMatchObject([{ id: moved.id, own: true, published: false }]);
  const [seen] = await ask(editor, 0, rival);
  expect(seen).toMatchObject({ id: moved.id, own: false, href: `/desk/releases/${moved.id}` });
  expect(await ask(stranger, 0, rival)).toEqual([]);
  expect(await ask(author, 0, works, moved.id)).toEqual([]);
});

it("tells everybody of what is public, in the public's words, until it is killed", async () => {
  const moved = await indexed(await makeInReview(author, editor, now, told(2)));
  expect(await ask(stranger, 2, rival)).toEqual([]);
  const out = await approveRelease(editor, { ...moved, publishAt: null, note: "" }, now);
  const [seen] = await ask(stranger, 2, rival);
  expect(seen).toMatchObject({ credit: "Harbour Works", own: false, published: true });
  expect(seen?.href).toMatch(/^\/news\//);
  const admin = await makeActor({ staff: "admin" });
  await killRelease(admin, { ...out, reason: "wrong", confirm: told(2).headline }, now);
  expect(await ask(stranger, 2, rival)).toEqual([]);
  expect(await ask(author, 2, works)).toHaveLength(1);
  // The desk still knows it, as what is held: no editor passes on by mistake what was killed.
  expect(await ask(editor, 2, rival)).toMatchObject([{ published: false, own: false }]);
});

it("warns a text of what came before it, and not of what came after", async () => {
  const first = await indexed(await makeSubmitted(author, new Date("2026-11-20T10:00:00Z"), told(3)));
  const asked = (handedIn: Date | null) =>
    nearDuplicates(
      editor,
      {
        id: null,
        organisationId: rival.id,
        organisation: rival.name,
        content: validContent(told(3, "retold")),
        handedIn,
      },
      now,
    );
  const found = async (handedIn: Date | null) => (await asked(handedIn)).some((each) => each.id === first.id);
  expect(await found(null)).toBe(true);
  expect(await found(new Date("2026-11-21T10:00:00Z"))).toBe(true);
  expect(await found(new Date("2026-11-19T10:00:00Z"))).toBe(false);
});

it("forgets what was taken back, and never knew a draft", async () => {
  const moved = await indexed(await makeSubmitted(author, now, told(4)));
  await withdrawRelease(author, moved, now);
  expect(await ask(editor, 4, rival)).toEqual([]);
  await indexed(await makeDraft(author, now, told(6)));
  expect(await ask(editor, 6, rival)).toEqual([]);
  expect(await ask(author, 6, works)).toEqual([]);
});

it("keeps what the editor saw with the decision, and what the author saw with the submission", async () => {
  await indexed(await makeSubmitted(stranger, now, told(8)));
  const draft = await makeDraft(author, now, told(8, "retold"));
  const handed = await submitRelease(author, draft, now);
  const event = await db().auditEvent.findFirstOrThrow({
    where: { verb: "release.submit", subjectId: handed.id },
  });
  expect(JSON.stringify(event.data)).toContain('"ruleset"');
  expect(JSON.stringify(event.data)).not.toContain("near-duplicate");
  const claimed = await claimRelease(editor, handed, now);
  await rejectRelease(editor, { ...claimed, reason: "duplicate", note: "Told before.", points: [] }, now);
  const decision = await db().reviewDecision.findFirstOrThrow({ where: { releaseId: handed.id } });
  expect(decision.ruleset).toBe("1");
  expect(decision.findings).toContainEqual(
    expect.objectContaining({
      rule: "near-duplicate",
      held: true,
      message: expect.stringMatching(/^Other Works handed in/),
    }),
  );
});

it("finds agencies' items: the public's for all, held ones for the desk alone", async () => {
  const items = [5, 9].map((n) => ({ id: `item-${n}`, title: told(n).headline, content_html: told(n).body }));
  const parsed = parseFeed(
    new TextEncoder().encode(
      JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Agency", items }),
    ),
  );
  for (const [i, autoPublish] of [true, false].entries()) {
    const input = wireSourceInput.parse({
      slug: `agency-${i}`,
      name: `Agency ${i}`,
      url: `https://agency-${i}.example/feed`,
      autoPublish,
      routes: [{ publication: "courier", section: "local" }],
    });
    const { id } = await addSource(SYSTEM, input, now);
    const own = { ...parsed, items: parsed.items.slice(i, i + 1) };
    await transaction(async (tx) => storeItems(tx, (await lockSource(tx, id))!, own, now));
  }
  const jobs = await db().$queryRaw<{ payload: { kind: string; ids: string[] } }[]>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'similarity-index' and j.payload->>'kind' = 'wire'`;
  const ids = jobs.flatMap((job) => job.payload.ids);
  expect(ids).toHaveLength(2);
  await indexWireItems(ids);
  await indexWireItems(ids);
  expect(await ask(stranger, 5, rival)).toMatchObject([{ credit: "Agency 0", published: true }]);
  expect(await ask(stranger, 9, rival)).toEqual([]);
  expect(await ask(editor, 9, rival)).toMatchObject([{ credit: "Agency 1", published: false, href: null }]);
});

it("puts into the index what came before there was one", async () => {
  const { id } = await makeSubmitted(author, now, told(10));
  await makeDraft(author, now, told(7));
  await db().similarText.deleteMany();
  const seen: number[] = [];
  const releases = await allReleases(indexReleases, (done) => seen.push(done));
  expect(releases).toBe(await db().release.count({ where: { status: { not: "draft" } } }));
  expect(seen).toEqual([releases]);
  expect(await allWireItems(indexWireItems, () => {})).toBe(await db().wireItem.count());
  expect(await db().similarText.count({ where: { refId: id } })).toBe(1);
  expect(await db().similarText.count()).toBe(releases + (await db().wireItem.count()));
});

it("finds in the database what it finds in memory", async () => {
  await db().similarText.deleteMany();
  const ids = PAIRS.map(() => newId());
  await indexTexts(
    PAIRS.map(({ a }, i) => ({
      kind: "wire",
      id: ids[i] as string,
      headline: a.headline,
      html: a.html,
      credit: a.issuer,
      organisationId: null,
      at: now,
    })),
  );
  let missed = 0;
  for (const { b, same } of PAIRS) if (same && (await similarTo(b)).length === 0) missed++;
  expect(missed).toBe(0);
});
