import "server-only";
import { db } from "@/lib/core/db";
import type { Beginning } from "./question";
import { likeliest, mostApart } from "./spelling";
import { type Word, wordsOf } from "./words";

/** So many words are tried for a beginning, the commonest first. */
const MOST_STEMS = 48;
/** A beginning of words in more headlines than this stands for the known ones only: the others would cost too much. */
const MANY_ITEMS = 2_000;

/** What beginnings stand for among the words of headlines; one statement for any number. */
export async function beginningsMeant(beginnings: string[]): Promise<Map<string, Beginning>> {
  const wanted = [...new Set(beginnings)];
  if (wanted.length === 0) return new Map();
  // The words of a beginning stand together (collation "C"): they end where the last character there is would stand.
  const known = await db().$queryRaw<{ beginning: string; stems: string[]; items: number }[]>`
    select beginning, coalesce(array_agg(distinct stem) filter (where stem is not null), '{}') as stems,
      coalesce(sum(items), 0)::int as items
    from unnest(${wanted}::text[]) as beginning
    left join lateral (
      select stem, items from news_words
      where word >= beginning collate "C" and word < beginning || chr(1114111) collate "C"
      order by items desc limit ${MOST_STEMS}
    ) as known on true
    group by beginning`;
  return new Map(
    known.map(({ beginning, stems, items }) => [beginning, { stems, more: items < MANY_ITEMS }]),
  );
}

const CANDIDATES = 1_500;

/** The known word that was meant, most likely, by one that is not known; null for a known one, or none like it. */
async function meantBy({ word, stem }: Word): Promise<string | null> {
  if (await db().newsWord.findFirst({ where: { OR: [{ word }, { word: stem }] } })) return null;
  const [a = "", b = "", c = ""] = word;
  const starts = [...new Set([a + b, b + a, b + c, a + c])].filter((start) => start.length > 1);
  const like = await db().newsWord.findMany({
    where: { OR: starts.map((startsWith) => ({ word: { startsWith } })) },
    orderBy: { items: "desc" },
    take: CANDIDATES,
  });
  return likeliest(word, like);
}

/** A question in other spelling, where it has words no headline has and one that is like them; null: none. */
export async function otherSpelling(text: string): Promise<string | null> {
  let other = text;
  for (const word of wordsOf(text).reverse()) {
    const meant = word.stem === "" || mostApart(word.word) === 0 ? null : await meantBy(word);
    if (meant) other = other.slice(0, word.from) + meant + other.slice(word.to);
  }
  return other === text ? null : other;
}
