// How long the search for near-duplicates takes at two sizes of the index, over texts with the word frequencies of
// a language: the few most frequent words are in most of them.
import { db } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { indexTexts } from "@/lib/similarity/commands";
import { similarTo } from "@/lib/similarity/queries";
import type { Story } from "@/lib/similarity/story";
import { percentiles, type Row, timed } from "./measure";

const VOCABULARY = 30_000;
const NAMES = 50_000;
const ROUNDS = 400;
const BATCH = 500;

/** A pseudo-random number below 1 for each seed (mulberry32). */
function dice(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const spell = (n: number) =>
  [...String(n + 1000)]
    .map((digit) => `${"bcdfgklmnr".charAt(Number(digit))}${"aeiou".charAt(Number(digit) % 5)}`)
    .join("");

/** A text of ten paragraphs; its `n` is all that decides it. `cut` of them are left out. */
export function story(n: number, cut = 0): Story {
  const roll = dice(n);
  const word = () => spell(Math.floor(VOCABULARY ** roll()) - 1);
  const name = () => `${spell(Math.floor(roll() * NAMES)).replace(/^./, (c) => c.toUpperCase())}us`;
  const names = Array.from({ length: 14 }, name);
  const paragraphs = Array.from({ length: 10 }, (_, p) => {
    const words = Array.from({ length: 28 }, word);
    return `<p>The ${words.slice(0, 14).join(" ")} ${names[p]} ${words.slice(14).join(" ")} ${names[(p + 5) % 14]}.</p>`;
  });
  return { headline: `Story ${n}`, html: paragraphs.slice(0, 10 - cut).join(""), issuer: "" };
}

async function fill(from: number, to: number): Promise<number> {
  const started = performance.now();
  for (let n = from; n < to; n += BATCH)
    await indexTexts(
      Array.from({ length: Math.min(BATCH, to - n) }, (_, i) => ({
        kind: "wire" as const,
        id: newId(),
        credit: "",
        organisationId: null,
        at: new Date(),
        ...story(n + i),
      })),
    );
  await db().$executeRaw`vacuum analyze similar_texts`;
  return Math.round(((to - from) / (performance.now() - started)) * 1000);
}

/** Half of the questions are about copies with a part cut off, half about news nobody has told. */
async function ask(size: number) {
  let copies = 0;
  let found = 0;
  let round = 0;
  const times = await timed(
    async () => {
      const copy = round++ % 2 === 0;
      const hits = await similarTo(copy ? story((round * 7919) % size, 4) : story(-1 - round));
      if (copy) {
        copies++;
        if (hits[0]?.headline === `Story ${(round * 7919) % size}`) found++;
      }
    },
    { rounds: ROUNDS, warm: 40 },
  );
  return { ...percentiles(times), found: found / copies };
}

export async function similarity(sizes: [number, number]): Promise<Row[]> {
  const [small, large] = sizes;
  await fill(0, small);
  const before = await ask(small);
  const pace = await fill(small, large);
  const after = await ask(large);
  const growth = Math.round((after.p50 / before.p50) * 100) / 100;
  const count = large.toLocaleString("en");
  return [
    {
      what: `near-duplicates of a text among ${count}`,
      value: `p50 ${after.p50} ms, p95 ${after.p95} ms; p50 ${growth} × of ${small.toLocaleString("en")}`,
      target: "p95 ≤ 50 ms",
      reached: after.p95 <= 50,
    },
    {
      what: `copies cut by two fifths that are found among ${count}`,
      value: `${Math.round(after.found * 1000) / 10} %`,
      target: "≥ 95 %",
      reached: after.found >= 0.95,
    },
    {
      what: "texts put into the index",
      value: `${pace.toLocaleString("en")} texts/s`,
      target: "",
      reached: true,
    },
  ];
}
