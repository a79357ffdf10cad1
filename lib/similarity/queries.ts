import "server-only";
import { db, type Tx } from "@/lib/core/db";
import { candidatesOf } from "./bands";
import type { SimilarKind } from "./commands";
import { degree } from "./degree";
import { signatureOf } from "./signature";
import type { Story } from "./story";
import { SAME_STORY } from "./thresholds";

/** A text that tells the same story; `degree` is 0.6 to 1. Who may know of it is for the caller to decide. */
export type SimilarHit = {
  kind: SimilarKind;
  id: string;
  headline: string;
  credit: string;
  organisationId: string | null;
  at: Date;
  degree: number;
};

/** Of the texts that share bands, those that share most are compared word by word. */
const MOST_COMPARED = 40;
const MOST_HITS = 10;

type Compared = Omit<SimilarHit, "degree"> & { words: number[]; names: number[] };

/**
 * Texts that tell the same story as this one, the most alike first. The index is asked by bands of the signature,
 * so that the cost follows the number of likely texts and not of all.
 * @param except the text itself, when it is in the index.
 */
export async function similarTo(
  story: Story,
  except: { kind: SimilarKind; id: string } | null = null,
  client: Tx = db(),
): Promise<SimilarHit[]> {
  const signature = signatureOf(story);
  if (!signature) return [];
  const likely = await candidatesOf(signature.bands, MOST_COMPARED, client);
  const found = await client.$queryRaw<Compared[]>`
    select kind, ref_id as id, headline, credit, organisation_id as "organisationId", at, words, names
    from similar_texts where number = any(${likely}::int[])
      and (kind, ref_id) <> (${except?.kind ?? ""}, ${except?.id ?? NO_ID}::uuid)`;
  return found
    .map(({ words, names, ...rest }) => ({ ...rest, degree: degree(signature, { words, names }) }))
    .filter((each) => each.degree >= SAME_STORY)
    .sort((a, b) => b.degree - a.degree || b.at.getTime() - a.at.getTime())
    .slice(0, MOST_HITS);
}

const NO_ID = "00000000-0000-0000-0000-000000000000";
