// Readers' search at two sizes: words of the store itself from the commonest to the rarest, one to four of them, with
// every filter, first page and tenth; server time of the whole query, texts and excerpts included.
import { db } from "@/lib/core/db";
import { type SearchFilter, searchNews } from "@/lib/news/search/search";
import { percentiles, type Row } from "./measure";
import { SECTION } from "./title";

const ROUNDS = 240;
const SAMPLE = 10_000;
const DAY_MS = 86_400_000;
/** Least share of the stories that words of a band are in. */
const BANDS = [0.3, 0.03, 0.003, 0];

export type SearchTimes = {
  first: ReturnType<typeof percentiles>;
  tenth: ReturnType<typeof percentiles>;
  /** Milliseconds each, all pages. */
  p95: number;
  /** Searches that were cut short or given up. */
  short: number;
  asked: number;
};

/** Words of a sample of the stories, by how common they are; none without letters. */
async function wordsByBand(): Promise<string[][]> {
  const rows = await db().$queryRaw<{ word: string; share: number }[]>`
    select word, ndoc / ${SAMPLE}::float8 as share
    from ts_stat(${`select words from news_search order by item_id limit ${SAMPLE}`})
    where word ~ '^[a-z]{3,}$' order by ndoc desc, word`;
  return BANDS.map((least, n) =>
    rows.filter(({ share }) => share >= least && share < (BANDS[n - 1] ?? 2)).map(({ word }) => word),
  ).filter((words) => words.length > 0);
}

/** What filters there are, one of each and several at once. */
async function filters(publicationId: string, now: Date): Promise<SearchFilter[]> {
  const newsroom = await db().placement.findFirst({
    where: { publicationId, channel: { startsWith: "newsroom/" } },
  });
  const month = { from: new Date(now.getTime() - 120 * DAY_MS), to: new Date(now.getTime() - 90 * DAY_MS) };
  return [
    {},
    { section: SECTION },
    { origin: "wire" },
    month,
    { section: SECTION, origin: "wire", from: new Date(now.getTime() - 200 * DAY_MS) },
    newsroom ? { org: newsroom.channel.slice("newsroom/".length) } : { origin: "release" },
  ];
}

/** Asks as readers do, each question on its first and its tenth page. */
export async function searchTimes(publicationId: string): Promise<SearchTimes> {
  const now = new Date();
  const bands = await wordsByBand();
  const narrowed = await filters(publicationId, now);
  const pick = (n: number, salt: number) => {
    const band = bands[(n * 3 + salt * (1 + (n % 5))) % bands.length] ?? [];
    return band[((n + salt) * 7_919) % band.length] ?? "";
  };
  const samples: Record<"first" | "tenth", number[]> = { first: [], tenth: [] };
  let short = 0;
  for (let n = 0; n < ROUNDS; n++) {
    const text = Array.from({ length: 1 + (n % 4) }, (_, salt) => pick(n, salt)).join(" ");
    const filter = narrowed[Math.floor(n / 4) % narrowed.length] ?? {};
    for (const [place, page] of [["first", 1] as const, ["tenth", 10] as const]) {
      const started = performance.now();
      const { cut, overdue } = await searchNews(publicationId, text, now, { filter, page });
      // The first few warm the connection and its plans up.
      if (n >= 12) samples[place].push(performance.now() - started);
      if (cut || overdue) short++;
    }
  }
  const all = [...samples.first, ...samples.tenth];
  return {
    first: percentiles(samples.first),
    tenth: percentiles(samples.tenth),
    p95: percentiles(all).p95,
    short,
    asked: 2 * ROUNDS,
  };
}

const told = ({ p50, p95, p99 }: SearchTimes["first"]) => `${p50} / ${p95} / ${p99} ms`;

/** Rows of the table: p50, p95 and p99 of each page at the larger size, and the growth between both. */
export function searchRows(few: SearchTimes, many: SearchTimes, sizes: [number, number]): Row[] {
  const at = (size: number) => `${size.toLocaleString("en")} items`;
  const growth = Math.round((many.p95 / few.p95) * 100) / 100;
  return [
    ...(["first", "tenth"] as const).map((place) => ({
      what: `search: ${place} page with ${at(sizes[1])}, 1–4 words, with filters (p50 / p95 / p99)`,
      value: `${told(many[place])} (${told(few[place])} with ${at(sizes[0])})`,
      target: "p95 ≤ 50 ms",
      reached: many[place].p95 <= 50,
    })),
    {
      what: `search: p95 with ${at(sizes[1])} against ${at(sizes[0])}`,
      value: `${growth} ×`,
      target: "≤ 1.3 ×",
      reached: growth <= 1.3,
    },
    {
      what: `search: cut short or given up with ${at(sizes[1])}`,
      value: `${many.short} of ${many.asked}`,
      target: "0",
      reached: many.short === 0,
    },
  ];
}
