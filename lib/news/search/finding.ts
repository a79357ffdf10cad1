import "server-only";
import type { Tx } from "@/lib/core/db";
import { beginningsMeant } from "./known-words";
import { beginningsOf, questionOf, tsquery } from "./question";

/**
 * Which of many searches find which of a few items: the other way round than a search, and with the same answer. Each
 * search is read once and held against each item; a thousand of them cost some milliseconds an item.
 * @param texts as typed, without repetition.
 * @returns the searches that find an item, by its id; items that none finds are left out.
 */
export async function searchesFinding(
  tx: Tx,
  items: string[],
  texts: string[],
): Promise<Map<string, string[]>> {
  const asked = texts
    .map((text) => ({ text, question: questionOf(text) }))
    .filter(({ question }) => question.length > 0);
  if (items.length === 0 || asked.length === 0) return new Map();
  const beginnings = await beginningsMeant(asked.flatMap(({ question }) => beginningsOf(question)));
  // Put together anew, the words of an item lie in memory: they would be read from the disk's pages for every search.
  const found = await tx.$queryRaw<{ id: string; finders: number[] }[]>`
    with looked as materialized (
      select item_id, words || ''::tsvector as words from news_search where item_id = any(${items}::uuid[])
    ), asked as materialized (
      select n::int as n, query::tsquery as query
      from unnest(${asked.map(({ question }) => tsquery(question, beginnings))}::text[]) with ordinality as x(query, n)
    )
    select item_id as id, array_agg(n order by n) as finders from looked join asked on words @@ query group by item_id`;
  return new Map(found.map(({ id, finders }) => [id, finders.map((n) => asked[n - 1]?.text ?? "")]));
}
