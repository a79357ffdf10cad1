import "server-only";
import { db, transaction } from "@/lib/core/db";
import { NEWEST } from "./missing";
import { wordsOf } from "./words";

/** So many of the newest stories are looked through, and so many words kept. */
const STORIES = 100_000;
const WORDS = 200_000;
const BATCH = 5_000;

const storiesBelow = (below: string) =>
  db().newsSearch.findMany({
    where: { itemId: { lt: below } },
    orderBy: { itemId: "desc" },
    take: BATCH,
    select: { itemId: true, item: { select: { headline: true, summary: true } } },
  });

/**
 * Counts the words of the newest stories' headlines and summaries anew: what other spellings and beginnings of words
 * are taken from. @returns how many words there are
 */
export async function countWords(): Promise<number> {
  const counts = new Map<string, { stem: string; items: number }>();
  let below: string | undefined = NEWEST;
  for (let read = 0; below && read < STORIES; read += BATCH) {
    const rows = await storiesBelow(below);
    for (const { item } of rows)
      for (const [word, stem] of wordsIn(`${item.headline} ${item.summary}`))
        counts.set(word, { stem, items: (counts.get(word)?.items ?? 0) + 1 });
    below = rows.at(-1)?.itemId;
  }
  const kept = [...counts].sort(([, a], [, b]) => b.items - a.items).slice(0, WORDS);
  await transaction(async (tx) => {
    // Two that count at once would both insert.
    await tx.$executeRaw`lock table news_words in share row exclusive mode`;
    await tx.newsWord.deleteMany();
    await tx.$executeRaw`
      insert into news_words (word, stem, items) select * from unnest(
        ${kept.map(([word]) => word)}::text[], ${kept.map(([, { stem }]) => stem)}::text[],
        ${kept.map(([, { items }]) => items)}::int[])`;
  });
  return kept.length;
}

const wordsIn = (text: string) =>
  new Map(wordsOf(text).flatMap(({ word, stem }) => (stem === "" ? [] : [[word, stem] as const])));
