import "server-only";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { htmlToText } from "@/lib/core/html-text";
import { card, publicAt, toCard } from "../queries";
import type { NewsCard } from "../schema";
import { excerpt, marked, type Piece } from "./excerpt";
import { findsOf } from "./finds";
import { beginningsMeant } from "./known-words";
import {
  askedFor,
  beginningsOf,
  type Question,
  questionOf,
  type Term,
  tsqueries,
  weighedBy,
} from "./question";
import type { Scope } from "./scope";
import type { Word } from "./words";

/** What results are narrowed to; times are inclusive. */
export type SearchFilter = {
  section?: string;
  origin?: "release" | "wire";
  /** Slug of an organisation's newsroom. */
  org?: string;
  from?: Date;
  to?: Date;
};

/** A found item, with the words that were asked for told apart. */
export type Found = NewsCard & { headlineMarked: Piece[]; excerpt: Piece[] };

/** `cut`: time was over, older items were left out. `overdue`: it was over before anything was found. */
export type Results = { items: Found[]; more: boolean; cut: boolean; overdue: boolean };

export const PAGE = 20;
export const LAST_PAGE = 25;
/** The part of a body that is looked through for an excerpt, in characters of HTML. */
const READ = 12_000;

const NOTHING: Results = { items: [], more: false, cut: false, overdue: false };

/**
 * Searches a title: all words, "phrases", -without, or, beginning*; without regard to accents. Takes any text
 * whatever; one without a word that stories are found by finds nothing.
 * @param now what is public at it is found, and ages are counted from it: the same instant gives all pages one order
 */
export async function searchNews(
  publicationId: string,
  text: string,
  now: Date,
  {
    filter = {},
    sort = "best",
    page = 1,
  }: { filter?: SearchFilter; sort?: Scope["sort"]; page?: number } = {},
): Promise<Results> {
  const question = questionOf(text);
  if (question.length === 0) return NOTHING;
  const { section, origin, org, from = null, to = now } = filter;
  const channels = [
    ...(org ? [`newsroom/${org}`] : []),
    ...(section ? [`section/${section}`] : []),
    ...(origin ? [origin === "wire" ? "wire" : "releases"] : []),
  ];
  const scope: Scope = {
    publicationId,
    channels: channels.length > 0 ? channels : ["front"],
    from,
    to: to < now ? to : now,
    sort,
  };
  const beginnings = await beginningsMeant(beginningsOf(question));
  const offset = (Math.min(Math.max(page, 1), LAST_PAGE) - 1) * PAGE;
  const finds = await findsOf(
    scope,
    {
      asked: tsqueries(question, beginnings),
      weighed: weighedBy(question),
      wide: !question.every(hasWord),
    },
    { limit: PAGE, offset },
    env().SEARCH_PATIENCE_MS,
  );
  if (!finds) return { ...NOTHING, overdue: true };
  const items = await cardsOf(publicationId, finds.ids.slice(0, PAGE), question, now);
  return { items, more: finds.ids.length > PAGE && page < LAST_PAGE, cut: finds.cut, overdue: false };
}

const hasWord = (terms: Term[]) => terms.some((term) => !term.without);

async function cardsOf(
  publicationId: string,
  ids: string[],
  question: Question,
  now: Date,
): Promise<Found[]> {
  if (ids.length === 0) return [];
  const [rows, texts] = await Promise.all([
    // The index never says what is public: that is asked where every page asks it.
    db().newsItem.findMany({
      where: { ...publicAt(now), id: { in: ids }, placements: { some: { publicationId } } },
      select: card,
    }),
    db().$queryRaw<{ id: string; html: string }[]>`
      select id, left(body, ${READ}) as html from news_items where id = any(${ids}::uuid[])`,
  ]);
  const asked = askedFor(question);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const htmlOf = new Map(texts.map(({ id, html }) => [id, html]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const cut = excerptOf(htmlToText(htmlOf.get(id) ?? "").toWellFormed(), row.summary, asked);
    return [{ ...toCard(row), headlineMarked: marked(row.headline, asked), excerpt: cut }];
  });
}

function excerptOf(body: string, summary: string, asked: (word: Word) => boolean): Piece[] {
  const cut = excerpt(body || summary, asked);
  return cut.some(({ found }) => found) || !summary ? cut : marked(summary, asked);
}
