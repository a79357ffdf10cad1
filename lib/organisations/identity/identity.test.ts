import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { FetchError, type Fetched } from "@/lib/core/fetch";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { checkProof, MISSES_MAX } from "./check";
import { giveUpProof, lookNow, startProof } from "./commands";
import { type Eyes, eyes } from "./look";
import { confirmMailbox, mailboxQuestion } from "./mailbox";
import { nextLook } from "./pace";
import { proofLines, proofsOf, publicProofs } from "./queries";
import { proofStart } from "./schema";
import { tendProofs } from "./tend";
import { type Answers, nameServer } from "./testing/name-server";

await testDatabase();
const now = new Date("2026-11-22T12:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const answers: Answers = new Map();
const website: { answer: (url: string) => Promise<Fetched> } = { answer: () => Promise.reject(new Error()) };
let seeing: Eyes;
let close: () => Promise<void>;
let organisation: { id: string; slug: string; name: string };
let owner: Actor & { userId: string };

beforeAll(async () => {
  const server = await nameServer(answers);
  close = server.close;
  seeing = { ...eyes([server.address]), fetchFile: (url) => website.answer(url) };
});
afterAll(() => close());
beforeEach(async () => {
  await db().identityProof.deleteMany();
  answers.clear();
  organisation = await makeOrganisation();
  owner = await makeActor({ organisation, role: "owner" });
});

const start = (input: { method: "dns" | "file"; domain: string } | { method: "mailbox"; address: string }) =>
  startProof(owner, { organisationId: organisation.id, ...input } as never, now);
const proof = (id: string) => db().identityProof.findUniqueOrThrow({ where: { id } });
const wanted = async (id: string) => `dateline-verification=${(await proof(id)).token}`;
const page = (body: string, url: string): Fetched => ({
  movedTo: null,
  status: 200,
  url,
  headers: new Headers(),
  body: new TextEncoder().encode(body),
});

describe("a TXT record", () => {
  it.each(["mill.example", "_dateline.mill.example"])("proves the domain when it is at %s", async (name) => {
    const { id } = await start({ method: "dns", domain: "https://www.Mill.example/" });
    const text = await wanted(id);
    answers.set(name, [["v=spf1 -all"], [text.slice(0, 20), text.slice(20)]]);
    await checkProof(id, now, seeing);
    expect(await proofsOf(organisation.id)).toMatchObject([
      {
        method: "dns",
        domain: "mill.example",
        provedAt: now,
        evidence: { where: `TXT record of ${name}`, found: text, at: now.toISOString() },
      },
    ]);
    const event = await db().auditEvent.findFirstOrThrow({
      where: { organisationId: organisation.id, verb: "organisation.identity_proved" },
    });
    expect(event).toMatchObject({ before: { status: "pending" }, after: { status: "proved" } });
  });

  it("is looked for of itself a few minutes after it was asked for", async () => {
    const { id } = await start({ method: "dns", domain: "mill.example" });
    const jobs = await db().$queryRaw<{ run_at: Date }[]>`
      select run_at from graphile_worker.jobs where key = ${`identity:${id}`}`;
    expect(jobs).toEqual([{ run_at: new Date(now.getTime() + 5 * 60_000) }]);
  });

  it("proves nothing when it is missing, somebody else's, or the server fails, and says which", async () => {
    const { id } = await start({ method: "dns", domain: "mill.example" });
    const trouble = async () => {
      await checkProof(id, now, seeing);
      return (await proof(id)).trouble;
    };
    expect(await trouble()).toMatch(/^No TXT record/);
    answers.set("mill.example", [["dateline-verification=of-another"]]);
    expect(await trouble()).toMatch(/another text/);
    answers.set("mill.example", "servfail");
    expect(await trouble()).toMatch(/did not answer for mill\.example \(ESERVFAIL\)/);
    expect(await proofsOf(organisation.id)).toEqual([]);
    const [job] = await db().$queryRaw<{ run_at: Date }[]>`
      select run_at from graphile_worker.jobs where key = ${`identity:${id}`}`;
    expect(job?.run_at).toEqual(new Date(now.getTime() + 5 * 60_000));
    expect([nextLook(now, days(0.5)), nextLook(now, days(3)), nextLook(now, days(8))]).toEqual([
      new Date(days(0.5).getTime() + 3_600_000),
      new Date(days(3).getTime() + 6 * 3_600_000),
      null,
    ]);
  });

  it("that vanishes is lost after three looks on three days, and the owners are told", async () => {
    const { id } = await start({ method: "dns", domain: "mill.example" });
    answers.set("mill.example", [[await wanted(id)]]);
    await checkProof(id, now, seeing);
    answers.clear();
    expect([await tendProofs(days(6)), await tendProofs(days(7))]).toEqual([0, 1]);
    for (let miss = 0; miss < MISSES_MAX; miss++) {
      expect(await publicProofs(organisation.slug)).toHaveLength(1);
      // Asking again and again in one day counts once.
      for (let again = 0; again < 3; again++) await checkProof(id, days(7 + miss), seeing);
    }
    expect(await proof(id)).toMatchObject({ status: "lost", endedAt: days(9) });
    expect(await publicProofs(organisation.slug)).toEqual([]);
    const mail = await db().outboxMail.findFirstOrThrow({ where: { recipient: owner.email } });
    expect(mail.text).toContain("mill.example");
  });

  it("that comes back in time counts as if it had never been missed", async () => {
    const { id } = await start({ method: "dns", domain: "mill.example" });
    const text = await wanted(id);
    answers.set("mill.example", [[text]]);
    await checkProof(id, now, seeing);
    answers.clear();
    await checkProof(id, days(7), seeing);
    await checkProof(id, days(8), seeing);
    answers.set("mill.example", [[text]]);
    await checkProof(id, days(9), seeing);
    expect(await proof(id)).toMatchObject({
      status: "proved",
      trouble: "",
      provedAt: now,
      evidence: { misses: 0 },
    });
  });
});

describe("a file", () => {
  const address = "https://mill.example/.well-known/dateline.txt";

  it("proves the domain when it has the line, at the domain itself", async () => {
    const { id } = await start({ method: "file", domain: "mill.example" });
    const text = await wanted(id);
    const seen = async (answer: Fetched) => {
      website.answer = () => Promise.resolve(answer);
      await checkProof(id, now, seeing);
      return proof(id);
    };
    expect(await seen(page(`<p>${text}</p>`, address))).toMatchObject({ status: "pending" });
    expect((await seen(page(text, "https://elsewhere.example/dateline.txt"))).trouble).toMatch(
      /another site/,
    );
    expect((await seen(page(text, "http://mill.example/dateline.txt"))).trouble).toMatch(/another site/);
    website.answer = () =>
      Promise.reject(new FetchError("http_status", "The server answered 404.", { status: 404 }));
    await checkProof(id, now, seeing);
    expect((await proof(id)).trouble).toBe(`${address}: The server answered 404.`);
    const proved = await seen(
      page(`# ours\r\n${text}\r\n`, "https://www.mill.example/.well-known/dateline.txt"),
    );
    expect(proved).toMatchObject({ status: "proved", provedAt: now });
  });
});

describe("a mailbox", () => {
  const secretFor = async (address: string) =>
    (
      await db().outboxMail.findFirst({ where: { recipient: address }, orderBy: { createdAt: "desc" } })
    )?.text.match(/token=(\S+)/)?.[1] ?? "";

  it("proves its domain once somebody who reads it confirms, once, within a week", async () => {
    await start({ method: "mailbox", address: "press@quay.example" });
    const secret = await secretFor("press@quay.example");
    expect(await mailboxQuestion(secret, now)).toMatchObject({ domain: "quay.example", askedBy: owner.name });
    expect(await proofsOf(organisation.id)).toEqual([]);
    await expect(confirmMailbox(secret, days(8))).rejects.toMatchObject({ kind: "invalid" });
    const both = await Promise.allSettled([confirmMailbox(secret, now), confirmMailbox(secret, now)]);
    expect(both.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await publicProofs(organisation.slug)).toEqual([
      { method: "mailbox", domain: "quay.example", provedAt: now },
    ]);
    expect((await proofLines(owner, organisation.id, now))[0]).toMatchObject({
      token: "",
      evidence: { where: "press@quay.example" },
    });
    expect(await mailboxQuestion(secret, now)).toBeNull();
  });

  it("of a mail provider proves nothing", async () => {
    for (const address of ["ada@gmail.com", "ada@co.uk", "ada@[127.0.0.1]"])
      await expect(start({ method: "mailbox", address })).rejects.toMatchObject({
        issues: [{ path: "address" }],
      });
  });
});

describe("who may", () => {
  it("are owners and managers; strangers learn nothing, contributors look on", async () => {
    const contributor = await makeActor({ organisation, role: "contributor" });
    const [stranger, unconfirmed] = [await makeActor(), await makeActor({ organisation, verified: false })];
    const input = { organisationId: organisation.id, method: "dns" as const, domain: "mill.example" };
    await expect(startProof(contributor, input, now)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(startProof(unconfirmed, input, now)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(startProof(stranger, input, now)).rejects.toMatchObject({ kind: "not_found" });
    await expect(proofLines(stranger, organisation.id, now)).rejects.toMatchObject({ kind: "not_found" });
    const { id } = await startProof(owner, input, now);
    expect(await proofLines(contributor, organisation.id, now)).toHaveLength(1);
    const which = { organisationId: organisation.id, id };
    await expect(lookNow(contributor, which)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(giveUpProof(stranger, which, now)).rejects.toMatchObject({ kind: "not_found" });
    const foreign = await makeActor({ organisation: await makeOrganisation() });
    const through = { organisationId: foreign.memberships[0]?.organisationId ?? "", id };
    await expect(giveUpProof(foreign, through, now)).rejects.toMatchObject({ kind: "not_found" });
    await lookNow(owner, which);
    await giveUpProof(owner, which, now);
    await expect(giveUpProof(owner, which, now)).rejects.toMatchObject({ kind: "conflict" });
    await expect(lookNow(owner, which)).rejects.toMatchObject({ kind: "conflict" });
  });

  it("begin one of a kind for a domain, however often and however fast", async () => {
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => start({ method: "dns", domain: "mill.example" })),
    );
    expect(tries.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    await expect(start({ method: "dns", domain: "127.0.0.1" })).rejects.toMatchObject({
      issues: [{ path: "domain" }],
    });
    const organisationId = organisation.id;
    for (const input of [
      { organisationId, method: "dns", address: "a@b.example" },
      { organisationId, method: "carrier pigeon", domain: "mill.example" },
      { organisationId, method: "file", domain: "x".repeat(301) },
      { organisationId, method: "mailbox", address: "a@b.example", token: "mine" },
    ])
      expect(proofStart.safeParse(input).success).toBe(false);
  });
});
