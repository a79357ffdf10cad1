import "server-only";
import type { Tx } from "@/lib/core/db";
import { direct } from "@/lib/core/direct";
import { channelsOf, type NewsInput } from "../schema";
import { listMark, timeMarks } from "./marks";
import { type Searched, vectorsOf } from "./vector";

/** An item as the index takes it; `lists` are the marks of the lists it stands in. */
export type Indexed = { id: string; version: number; publishedAt: Date; lists: bigint[] } & Searched;

/** The marks of every list an item stands in. */
export const listMarksOf = (input: NewsInput): bigint[] =>
  input.placements.flatMap(({ publicationId, sections }) =>
    channelsOf(input, sections).map((channel) => listMark(publicationId, channel)),
  );

/** Makes items searchable, or anew under the words they have now: one statement for any number. */
export async function indexItems(tx: Tx, items: Indexed[]): Promise<void> {
  const rows = items.filter((item) => item.lists.length > 0).map((item) => ({ item, ...vectorsOf(item) }));
  if (rows.length === 0) return;
  await direct(tx).execute`
    insert into news_search (item_id, version, published_at, marks, words, title)
    select id, version, at, marks::bigint[], words::tsvector, title::tsvector from unnest(
      ${rows.map(({ item }) => item.id)}::uuid[], ${rows.map(({ item }) => item.version)}::int[],
      ${rows.map(({ item }) => item.publishedAt)}::timestamptz[],
      ${rows.map(({ item }) => `{${[...item.lists, ...timeMarks(item.publishedAt)].join(",")}}`)}::text[],
      ${rows.map(({ words }) => words)}::text[], ${rows.map(({ title }) => title)}::text[])
      as x(id, version, at, marks, words, title)
    on conflict (item_id) do update set version = excluded.version, published_at = excluded.published_at,
      marks = excluded.marks, words = excluded.words, title = excluded.title`;
}
