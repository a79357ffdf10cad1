import { readdirSync } from "node:fs";
import path from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, expect, it } from "vitest";
import { letterPress } from "@/components/newsletter/letter/press";
import { db } from "@/lib/core/db";
import { routesOf } from "@/lib/core/reader-routes";
import { openEdition } from "@/lib/newsletter/edition/open";
import { composerOf } from "@/lib/newsletter/letter/composer";
import { freezeNow } from "@/lib/newsletter/testing/editions";
import { makeSubscriber } from "@/lib/newsletter/testing/letters";
import { publish } from "@/lib/newsletter/testing/news";
import { sampleReader } from "@/lib/newsletter/testing/sample-content";
import { titleById } from "@/lib/newsletter/title";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { ask } from "./testing/ask";

await testDatabase();

const HOST = "links.localhost";
const NOW = new Date();
const SCANNER = "Mozilla/5.0 (compatible; link scanner)";
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

const root = path.join(process.cwd(), "app/(site)/sites/[host]");
const files = new Map(
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)route\.tsx?$/.test(file))
    .map((file) => [`/${path.dirname(file)}`.replace(/\/\.$/, "/"), `/${file}`]),
);
const routeOf = routesOf([...files.keys()]);

let publicationId = "";
let editionId = "";
const reader = sampleReader({ sinceSeq: 0 });

/** Asks for a link of a letter as whoever opens it. */
async function open(link: string, agent: string): Promise<Response> {
  const { pathname } = new URL(link);
  const match = routeOf(pathname);
  const file = match && files.get(match.route);
  expect(file, pathname).toBeDefined();
  return ask(HOST, file!, match!.params, pathname, { "User-Agent": agent });
}

/** Every row of every table, as a number. */
async function everything(): Promise<Record<string, string>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`;
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db().$queryRawUnsafe<{ sum: string }[]>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as sum from ${name} t`,
    );
    sums[name] = row!.sum;
  }
  return sums;
}

async function letterOf() {
  const content = (await openEdition(editionId, NOW))!;
  const composer = await composerOf(content, await titleById(publicationId), letterPress);
  const letter = composer.letterFor(reader, NOW)!;
  const elements = DomUtils.findAll(() => true, parseDocument(letter.html));
  const inHtml = elements.flatMap(({ attribs }) => [attribs.href ?? attribs.src ?? []].flat());
  return { letter, inHtml, inText: letter.text.match(/https?:\S+/g) ?? [] };
}

beforeAll(async () => {
  publicationId = (await makePublication({ hostnames: [HOST] })).id;
  reader.subscriberId = (await makeSubscriber(publicationId, reader.address)).id;
  await publish(publicationId, new Date(NOW.getTime() - 3_600_000), "One", { key: "Two", origin: "release" });
  editionId = await freezeNow(publicationId, NOW);
});

it("has links to the title's own live pages alone, and to open them all changes nothing", async () => {
  const { origin } = await titleById(publicationId);
  const { inHtml, inText } = await letterOf();
  expect(inHtml.length).toBeGreaterThan(6);
  expect(new Set(inText)).toEqual(new Set(inHtml));
  const before = await everything();
  for (const link of inHtml) {
    expect(new URL(link).origin).toBe(origin);
    expect((await open(link, SCANNER)).status, link).toBe(200);
  }
  expect(await everything()).toEqual(before);
});

it("counts by item how often links are followed, only where the title wants it and says so, and never by programs", async () => {
  await db().newsletterTitle.create({ data: { publicationId, clicks: true } });
  const { letter, inHtml } = await letterOf();
  expect(letter.text).toContain("We count how often each link");
  const counted = inHtml.filter((link) => link.includes("/digest/go/"));
  expect(counted.length).toBe(2);
  const before = await everything();
  for (const link of inHtml)
    expect((await open(link, SCANNER)).status, link).toBe(link.includes("/go/") ? 302 : 200);
  expect(await everything()).toEqual(before);
  const answer = await open(counted[0]!, FIREFOX);
  expect(answer.headers.get("location")).toMatch(/^\/news\/[\w-]+\/(one|two)$/);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  const after = await everything();
  expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual([
    "public.edition_items",
  ]);
  expect(await db().editionItem.aggregate({ _sum: { clicks: true } })).toEqual({ _sum: { clicks: 1 } });
  for (const wrong of ["0-0/0", `${editionId}/99`, `${editionId}/-1`, `${editionId}/1e1`])
    expect((await open(`http://${HOST}/digest/go/${wrong}`, FIREFOX)).status, wrong).toBe(404);
});
