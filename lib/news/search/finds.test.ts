import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { findsOf } from "./finds";
import { listMark, timeMarks } from "./marks";
import { MOST_FETCHED, RANKED } from "./matches";
import type { Scope } from "./scope";

await testDatabase();
const NOW = new Date("2026-11-22T15:00:00Z");
const MINUTE_MS = 60_000;
const ITEMS = 2 * MOST_FETCHED + 2_000;
let publicationId = "";

/** Words of the nth newest item: how common each is says its name, "past" is in old items alone. */
const wordsOf = (n: number) =>
  [
    "every",
    ...(n % 2 === 0 ? ["half"] : []),
    ...(n % 20 === 3 ? ["twentieth"] : []),
    ...(n % 150 === 7 ? ["some"] : []),
    ...(n % 3_000 === 2_999 ? ["rare"] : []),
    ...(n > 2_000 ? ["past"] : []),
  ].map((word, at) => `'${word}':${at + 1}${n % 7 === 0 ? "A" : "B"}`);

beforeAll(async () => {
  publicationId = (await makePublication()).id;
  const listsOf = (n: number) => [
    "front",
    n % 3 === 0 ? "section/local" : "section/sports",
    ...(n % 30 === 3 ? ["section/small"] : []),
  ];
  const items = Array.from({ length: ITEMS }, (_, n) => ({
    n,
    // Denser the newer they are.
    at: new Date(NOW.getTime() - MINUTE_MS - (n * n * MINUTE_MS) / 500),
    lists: listsOf(n),
    words: wordsOf(n).join(" "),
  })).map((item) => ({
    ...item,
    marks: `{${[...item.lists.map((list) => listMark(publicationId, list)), ...timeMarks(item.at)].join(",")}}`,
  }));
  const rows = JSON.stringify(items, (key, value) => (key === "lists" ? value.join(" ") : value));
  await db().$transaction([
    db().$executeRaw`
      create temporary table made on commit drop as
      select uuidv7() as id, n, at, lists, marks, words
      from json_to_recordset(${rows}::json) as x(n int, at timestamptz, lists text, marks text, words text)`,
    db().$executeRaw`
      insert into news_items (id, origin, origin_key, slug, headline, body, credit_name, published_at, updated_at)
      select id, 'wire', n::text, 'story', 'Story', '', 'Agency', at, at from made`,
    db().$executeRaw`
      insert into placements (publication_id, channel, published_at, item_id)
      select ${publicationId}::uuid, channel, at, id from made, unnest(string_to_array(lists, ' ')) channel`,
    db().$executeRaw`
      insert into news_search (item_id, version, published_at, marks, words, title)
      select id, 1, at, marks::bigint[], words::tsvector, words::tsvector from made`,
  ]);
  await db().$executeRaw`analyze`;
}, 60_000);

/** The same by looking at everything there is. */
async function plainly(scope: Scope, asked: string, weighed: string, offset: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from (
      select item_id as id, title, s.published_at from news_search s
      where ts_match_vq(words, ${asked}::tsquery) and s.published_at <= ${scope.to}
        and s.published_at >= coalesce(${scope.from}::timestamptz, '-infinity')
        and (select count(*) from placements p where p.item_id = s.item_id and p.publication_id = ${publicationId}::uuid
          and p.channel = any(${scope.channels}::text[])) = ${scope.channels.length}
      order by s.published_at desc, item_id desc limit ${RANKED}
    ) as newest
    order by (0.1 + ts_rank('{0, 0, 0.3, 1}', title, ${weighed}::tsquery))
      / (1 + extract(epoch from ${scope.to}::timestamptz - published_at) / 2592000) desc, published_at desc, id desc
    limit 21 offset ${offset}`;
  return rows.map(({ id }) => id);
}

const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE_MS);

it.each(
  [
    ["every"],
    ["half"],
    ["twentieth"],
    ["some"],
    ["rare"],
    ["past"],
    ["nothing"],
    ["every", "rare"],
    ["every", "half", "some"],
    ["half", "past"],
    ["twentieth", "past"],
    ["!every"],
    ["!half"],
    ["twentieth & !past"],
    ["rare | some"],
  ].map((asked) => ({ asked })),
)("finds what looking at everything finds: $asked", async ({ asked }) => {
  const weighed = asked.flatMap((each) => each.match(/\w+/g) ?? []).join(" | ");
  for (const channels of [
    ["front"],
    ["section/local"],
    ["section/small"],
    ["section/local", "section/small"],
  ])
    for (const [from, to] of [
      [null, NOW],
      [ago(90_000), ago(20_000)],
      [ago(300_000), NOW],
    ] as const)
      for (const offset of [0, 180]) {
        const scope: Scope = { publicationId, channels, from, to, sort: "best" };
        const ask = { asked, weighed, wide: asked.every((each) => each.startsWith("!")) };
        const finds = await findsOf(scope, ask, { limit: 20, offset }, 60_000);
        expect(finds).toEqual({ ids: await plainly(scope, asked.join(" & "), weighed, offset), cut: false });
      }
});
