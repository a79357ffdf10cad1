import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { record } from "@/lib/audit/commands";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { asIntruder } from "../testing/log";
import { beginExport, csvCell, exportLog } from "./export";
import { filterOf, type LogFilter, placeOf, placeText } from "./filter";
import { listLog, logEvent } from "./queries";

const url = await testDatabase();
const at = (text: string) => new Date(text);
const UTC = { zone: "UTC" };

const editor = await makeActor({ staff: "editor", name: "Zoë Holm" });
const admin = await makeActor({ staff: "admin", name: "Ada Brandt" });
const restrained = await makeActor({ staff: "admin", withheld: ["people"], name: "Bo Lind" });
const organisation = await makeOrganisation("Harbour Mills");
const author = await makeActor({ organisation, name: "Ida Nord" });

const write = (
  by: typeof editor,
  verb: string,
  name: string,
  when: string,
  type: "release" | "user" = "release",
) =>
  transaction((tx) =>
    record(tx, by, verb, { type, id: newId(), name, organisationId: organisation.id }, at(when), {
      before: { status: "in_review" },
      after: { status: "published" },
    }),
  );

beforeAll(async () => {
  await write(editor, "release.approve", "Bakery opens in Mill Street", "2026-11-20T12:00:00Z");
  await write(editor, "release.reject", "Chandler sells ropes", "2026-11-21T12:00:00Z");
  await write(admin, "release.approve", "Bakery closes", "2026-11-22T03:00:00Z");
  await write(author, "user.sign_in", "Ida Nord", "2026-11-22T04:00:00Z", "user");
  await write(editor, "user.sign_in", "Zoë Holm", "2026-11-22T05:00:00Z", "user");
});

const found = async (filter: LogFilter, by = admin, zone = "UTC") =>
  (await listLog(by, { filter, zone })).items.map(({ verb, subjectName }) => `${verb} ${subjectName}`);

describe("the search", () => {
  it("finds by whole words of names, in any order, whatever their accents", async () => {
    expect(await found({ person: "holm ZOE", about: "mill bakery" })).toEqual([
      "release.approve Bakery opens in Mill Street",
    ]);
    expect(await found({ about: "bakery" })).toHaveLength(2);
    expect(await found({ about: "bake" })).toEqual([]);
    expect(await found({ person: "holm", about: "100% _" })).toEqual([]);
  });

  it("finds by family, verb, organisation and days of a zone", async () => {
    expect(await found({ family: "user" })).toEqual(["user.sign_in Zoë Holm", "user.sign_in Ida Nord"]);
    expect(await found({ verb: "release.reject" })).toEqual(["release.reject Chandler sells ropes"]);
    expect(await found({ organisation: organisation.id })).toHaveLength(5);
    expect(await found({ organisation: "harbour m" })).toHaveLength(5);
    expect(await found({ organisation: newId() })).toEqual([]);
    expect(await found({ organisation: "%" })).toEqual([]);
    expect(await found({ family: "release", from: "2026-11-21", until: "2026-11-21" })).toEqual([
      "release.reject Chandler sells ropes",
    ]);
    // Three in the morning in UTC is the day before in Chicago.
    expect(
      await found({ family: "release", from: "2026-11-21", until: "2026-11-21" }, admin, "America/Chicago"),
    ).toEqual(["release.approve Bakery closes", "release.reject Chandler sells ropes"]);
  });

  it("goes on where a page ended, without a gap or a repeat, though all happened at one instant", async () => {
    for (let index = 0; index < 120; index++)
      await write(admin, "release.edit", `Many ${index}`, "2026-11-01T00:00:00Z");
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listLog(admin, { filter: { about: "many" }, ...UTC, cursor });
      seen.push(...page.items.map(({ subjectName }) => subjectName));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => `Many ${119 - index}`));
  });
});

describe("who reads what", () => {
  it("editors do not see how others get into their accounts, but see their own", async () => {
    expect(await found({ family: "user" }, editor)).toEqual(["user.sign_in Zoë Holm"]);
    const reserved = await makeActor({ name: "Una Ray" });
    await write(reserved, "user.notice_settings", "Una Ray", "2026-11-22T03:30:00Z", "user");
    expect(await found({ verb: "user.notice_settings" }, editor)).toEqual([]);
    expect(await found({ verb: "user.notice_settings" })).toEqual(["user.notice_settings Una Ray"]);
    expect(await found({ family: "user" }, restrained)).toEqual([]);
    const hidden = await db().auditEvent.findFirstOrThrow({ where: { actorId: author.userId } });
    await expect(logEvent(editor, hidden.id)).rejects.toMatchObject({ kind: "not_found" });
    expect(await logEvent(admin, hidden.id)).toMatchObject({ verb: "user.sign_in" });
  });

  it("nobody outside the desk reads anything, and only who keeps people exports", async () => {
    await expect(listLog(author, { filter: {}, ...UTC })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(logEvent(author, newId())).rejects.toMatchObject({ kind: "forbidden" });
    const order = { filter: {}, format: "csv" as const };
    for (const actor of [editor, restrained, author])
      await expect(beginExport(actor, order, at("2026-11-22T12:00:00Z"))).rejects.toMatchObject({
        kind: "forbidden",
      });
  });
});

describe("one event", () => {
  it("tells what changed, its place in the chain and the organisation", async () => {
    const row = await db().auditEvent.findFirstOrThrow({ where: { verb: "release.reject" } });
    expect(await logEvent(editor, row.id)).toMatchObject({
      before: { status: "in_review" },
      after: { status: "published" },
      position: expect.any(Number),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      organisationName: "Harbour Mills",
      subjectExists: false,
    });
    await expect(logEvent(editor, "nonsense")).rejects.toMatchObject({ kind: "not_found" });
  });

  it("keeps its names when the person and the organisation are gone", async () => {
    await asIntruder(url, async (sql) => {
      await sql.query("delete from memberships");
      await sql.query("delete from users where id = $1", [author.userId]);
      await sql.query("delete from organisations where id = $1", [organisation.id]);
    });
    expect(await found({ person: "Ida Nord" })).toEqual(["user.sign_in Ida Nord"]);
    const row = await db().auditEvent.findFirstOrThrow({ where: { actorId: author.userId } });
    expect(await logEvent(admin, row.id)).toMatchObject({
      actorName: "Ida Nord",
      subjectName: "Ida Nord",
      organisationId: organisation.id,
      organisationName: null,
      subjectExists: false,
    });
  });
});

describe("the export", () => {
  it("is itself an event, and its lines can be checked with SHA-256 alone", async () => {
    await beginExport(admin, { filter: { about: "bakery" }, format: "ndjson" }, at("2026-11-22T12:00:00Z"));
    expect(await found({ family: "log" })).toEqual(["log.export Audit log"]);
    let text = "";
    for await (const piece of exportLog(SYSTEM, { filter: {}, ...UTC, format: "ndjson" })) text += piece;
    const lines = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .sort((a, b) => a.position - b.position);
    expect(lines).toHaveLength(await db().auditEvent.count());
    let before = "0".repeat(64);
    for (const line of lines) {
      expect(
        createHash("sha256")
          .update(before + line.words)
          .digest("hex"),
      ).toBe(line.hash);
      before = line.hash;
    }
  });

  it("follows the filter, and a spreadsheet runs none of it", async () => {
    await write(editor, "release.edit", '=HYPERLINK("http://x", "y")', "2026-11-23T00:00:00Z");
    let csv = "";
    for await (const piece of exportLog(admin, { filter: { about: "hyperlink" }, ...UTC, format: "csv" }))
      csv += piece;
    const [head, line, ...rest] = csv.trim().split("\r\n");
    expect(head).toMatch(/^at,actorName/);
    expect(line).toContain(
      `2026-11-23T00:00:00.000Z,Zoë Holm,user,release.edit,release,"'=HYPERLINK(""http://x"", ""y"")"`,
    );
    expect(rest).toEqual([]);
    expect(csvCell({ a: 1 })).toBe('"{""a"":1}"');
  });
});

it("reads filters and places from addresses, and drops what is none", () => {
  expect(
    filterOf({
      person: " Ada ",
      family: "release",
      verb: "x",
      subject: "1",
      from: "22.11.2026",
      extra: "y",
    }),
  ).toEqual({ person: "Ada", family: "release" });
  expect(filterOf({ person: "A\u0000", about: "a\nb", from: "0000-01-01", until: "0001-01-01" })).toEqual({
    until: "0001-01-01",
  });
  const place = { at: at("2026-11-22T12:00:00.123Z"), seq: 123456789n };
  expect(placeOf(placeText(place))).toEqual(place);
  for (const text of ["", "1", "a.b.c", "x'.1", "zzzzzzzzzzzzzzz.1"]) expect(placeOf(text)).toBeNull();
});
