import "server-only";
import { clip } from "@/lib/core/clip";
import { db, type Tx } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";
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
  await db().$executeRaw`
    insert into similar_texts (kind, ref_id, headline, credit, organisation_id, bands, words, names, at)
    select kind, ref_id, headline, credit, organisation_id, bands, words, names, at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(kind text, ref_id uuid, headline text, credit text,
      organisation_id uuid, bands int[], words int[], names int[], at timestamptz)
    on conflict (kind, ref_id) do update set headline = excluded.headline, credit = excluded.credit,
      bands = excluded.bands, words = excluded.words, names = excluded.names, at = excluded.at`;
  // Entries that wait to be sorted into the index (GIN's pending list) are read by every search, band by band.
  await db().$executeRaw`select gin_clean_pending_list('similar_texts_bands_idx')`;
}

const BATCH = 200;

/**
 * Walks over all texts of a kind by their ids and indexes them. Idempotent: a walk that broke off is walked again.
 * @param next the ids after this one, in order. @returns how many there were.
 */
export async function indexInBatches(
  next: (after: string, take: number) => Promise<{ id: string }[]>,
  index: (ids: string[]) => Promise<void>,
  progress: (done: number) => void,
): Promise<number> {
  let done = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  for (let rows = await next(after, BATCH); rows.length > 0; rows = await next(after, BATCH)) {
    await index(rows.map((row) => row.id));
    after = rows.at(-1)?.id ?? after;
    done += rows.length;
    progress(done);
  }
  return done;
}
