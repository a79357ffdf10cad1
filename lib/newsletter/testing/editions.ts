// Editions of a title as tests need them: frozen at an instant, whoever wants them then.
import { db } from "@/lib/core/db";
import { freezeEdition } from "../freezing/edition";
import { titleById } from "../title";

/** Freezes what a title would send now, for nobody. @returns the edition's id. */
export async function freezeNow(publicationId: string, now: Date): Promise<string> {
  await freezeEdition(await titleById(publicationId), { dueAt: now, rounds: [] }, now);
  const key = `daily:${now.toISOString()}`;
  const { id } = await db().edition.findUniqueOrThrow({
    where: { publicationId_key: { publicationId, key } },
  });
  return id;
}
