// How long it takes until it is settled who gets a morning's letter: at first, and on a later day, when everybody has
// had others and some of what those said was wrong.
import { db, transaction } from "@/lib/core/db";
import { killItems } from "@/lib/news/commands";
import { noteCorrection } from "@/lib/news/corrections";
import { freezeTitle } from "@/lib/newsletter/freezing/due";
import type { Row } from "../measure";
import { spentOn } from "../processor-time";
import { fillReaders, publishDay, takeAll } from "./ground";

const READERS = 100_000;
const A_DAY = 60;
const SECONDS = 20;
/** Six in the morning of Chicago's winter, from a Monday on. */
const MORNINGS = ["2026-12-07", "2026-12-08", "2026-12-09"].map((day) => ({
  day,
  at: new Date(`${day}T12:00:00Z`),
}));

/** The most memory this process held while something was done, above what it held before, in bytes. */
async function memoryOf(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  await work().finally(() => clearInterval(timer));
  return most - before;
}

async function measure(what: string, publicationId: string, at: Date): Promise<Row> {
  let grown = 0;
  const { wall, node, database } = await spentOn(async () => {
    grown = await memoryOf(() => freezeTitle(publicationId, at));
  });
  const [sums] = await db().$queryRaw<{ waiting: number; excluded: number; told: number; batches: number }[]>`
    select (count(*) filter (where state = 'waiting'))::int as waiting,
      (count(*) filter (where state = 'excluded'))::int as excluded,
      (count(*) filter (where cardinality(notices) > 0))::int as told, count(distinct batch_id)::int as batches
    from letter_recipients where day = ${at.toISOString().slice(0, 10)}`;
  const { waiting = 0, excluded = 0, told = 0, batches = 0 } = sums ?? {};
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  const expected = READERS - READERS / 20;
  return {
    what,
    value: `${seconds(wall)} s (Node ${seconds(node)} s, PostgreSQL ${seconds(database)} s of processor time); ${waiting} in ${batches} batches, ${excluded} excluded, ${told} told of what was wrong; memory +${Math.round(grown / 1e6)} MB`,
    target: `≤ ${SECONDS} s, everybody once`,
    reached: wall <= SECONDS * 1000 && waiting + excluded === expected,
  };
}

/** Rows of the freezing of recipients. */
export async function freezing(say: (line: string) => void): Promise<Row[]> {
  say(`putting ${READERS.toLocaleString("en")} readers on the list…`);
  const publicationId = await fillReaders(READERS, new Date("2026-06-01T00:00:00Z"));
  const rows: Row[] = [];
  let sent: string[] = [];
  for (const [n, { day, at }] of MORNINGS.entries()) {
    const wrong = sent.slice(0, 3);
    for (const id of wrong)
      await transaction((tx) =>
        noteCorrection(
          tx,
          id,
          { class: "A", note: "It was not so.", changes: [] },
          new Date(at.getTime() - 3_600_000),
        ),
      );
    if (n)
      await transaction((tx) =>
        killItems(tx, sent.slice(3, 4), "Withdrawn.", new Date(at.getTime() - 3_600_000)),
      );
    sent = await publishDay(publicationId, day, A_DAY, at);
    say(`freezing the letters of ${day}…`);
    const what =
      n === 0 ? "first letters" : `after ${n} other${n > 1 ? "s" : ""}, with three corrections and a kill`;
    rows.push(
      await measure(
        `95,000 of ${READERS.toLocaleString("en")} recipients frozen, ${what}`,
        publicationId,
        at,
      ),
    );
    await takeAll(new Date(at.getTime() + 60_000));
  }
  return rows;
}
