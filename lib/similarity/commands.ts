import "server-only";
import { clip } from "@/lib/core/clip";
import { type Tx, transaction } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";
import { keepBands, openPeriods } from "./bands";
import { signatureOf } from "./signature";
import type { Story } from "./story";

export type SimilarKind = "release" | "wire";

/** A text as whoever keeps it hands it in; `credit` is the organisation's or agency's name, `at` when it came. */
export type Indexed = Omit<Story, "issuer"> & {
  kind: SimilarKind;
  id: string;
  credit: string;
  organisationId: string | null;
  at: Date;
};

/** Asks for texts to be indexed once the transaction is through: one job however many they are. */
export async function requestIndex(tx: Tx, kind: SimilarKind, ids: string[]): Promise<void> {
  if (ids.length > 0) await enqueue(tx, "similarity-index", { kind, ids }, { background: true });
}

/** Puts texts into the index, or brings them up to date there. Idempotent; texts too short to compare leave it. */
export async function indexTexts(texts: Indexed[]): Promise<void> {
  const rows = texts.map((text) => ({
    kind: text.kind,
    ref_id: text.id,
    headline: clip(text.headline, 500),
    credit: clip(text.credit, 200),
    organisation_id: text.organisationId,
    at: text.at.toISOString(),
    ...(signatureOf({ headline: text.headline, html: text.html, issuer: text.credit }) ?? {
      bands: [],
      words: [],
      names: [],
    }),
  }));
  if (rows.length === 0) return;
  const opened = await openPeriods(texts.filter((text) => text.kind === "wire").map((text) => text.at));
  const times = new Map(texts.map((text) => [`${text.kind}:${text.id}`, text.at]));
  // A text and its bands at once: whoever has the same text in hand waits, and finds it no longer fresh.
  await transaction(async (tx) => {
    const stored = await tx.$queryRaw<{ key: string; kind: string; number: number; fresh: boolean }[]>`
      insert into similar_texts as t (kind, ref_id, headline, credit, organisation_id, bands, words, names, at)
      select kind, ref_id, headline, credit, organisation_id, bands, words, names, at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(kind text, ref_id uuid, headline text, credit text,
        organisation_id uuid, bands int[], words int[], names int[], at timestamptz)
      order by kind, ref_id
      on conflict (kind, ref_id) do update set headline = excluded.headline, credit = excluded.credit,
        bands = excluded.bands, words = excluded.words, names = excluded.names, at = excluded.at
      returning t.kind || ':' || t.ref_id as key, t.kind, t.number, t.xmax = 0 as fresh`;
    await keepBands(
      tx,
      stored.flatMap(({ key, ...text }) => {
        const at = times.get(key);
        return at ? [{ ...text, at }] : [];
      }),
      opened,
    );
  });
}

const BATCH = 200;

/**
 * Walks over all texts of a kind by their ids and takes them in. Idempotent: a walk that broke off is walked again.
 * @param next the ids after this one, in order. @param take what is done with each batch. @returns how many there were.
 */
export async function inBatches(
  next: (after: string, take: number) => Promise<{ id: string }[]>,
  take: (ids: string[]) => Promise<void>,
  progress: (done: number) => void,
): Promise<number> {
  let done = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  for (let rows = await next(after, BATCH); rows.length > 0; rows = await next(after, BATCH)) {
    await take(rows.map((row) => row.id));
    after = rows.at(-1)?.id ?? after;
    done += rows.length;
    progress(done);
  }
  return done;
}
