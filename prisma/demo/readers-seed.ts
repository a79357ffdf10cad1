import { letterPress } from "@/components/newsletter/letter/press";
import { db } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { freezeDue } from "@/lib/newsletter/freezing/due";
import { handBatch } from "@/lib/newsletter/handing/hand-batch";
import { wordsOf } from "@/lib/newsletter/handing/words";
import { preferences } from "@/lib/newsletter/schema";
import { storeSubscribers } from "@/lib/newsletter/synthetic";
import { publications } from "@/lib/publications/queries";
import { readers } from "./readers";

const HOUR_MS = 3_600_000;
/** They have been on the list for as long as the demo's news reaches back. */
const SINCE_MS = 21 * 24 * HOUR_MS;
/** Yesterday's letters have gone, and today's as far as the day has come. */
const SENT_MS = 25 * HOUR_MS;

/** Sends what falls due at an instant, by the clock of that instant. */
async function sendAt(at: Date): Promise<void> {
  await freezeDue(at);
  const batches = await db().letterBatch.findMany({ where: { state: "preparing" }, select: { id: true } });
  const clock = () => at;
  for (const { id } of batches)
    await handBatch(id, {
      clock,
      stop: new AbortController().signal,
      wordsOf: (editionId) => wordsOf(editionId, letterPress),
    });
}

/** Puts the demo's readers on their lists and sends them the letters since yesterday, as the worker would have. */
export async function seedReaders(now: Date): Promise<void> {
  const since = new Date(now.getTime() - SINCE_MS);
  for (const { id: publicationId, slug, timeZone } of await publications())
    await storeSubscribers(
      publicationId,
      readers
        .filter(({ title }) => title === slug)
        .map(({ address, state = "active", wants }) => ({
          ...preferences.parse({ timeZone, ...wants }),
          id: newId(),
          address,
          state,
          since,
        })),
    );
  // What fell due before has missed nobody: they set their clocks when the first of these was about to go.
  const first = new Date(now.getTime() - SENT_MS);
  await db().subscriber.updateMany({ data: { clockAt: first } });
  for (let at = now.getTime() - SENT_MS; at < now.getTime(); at += HOUR_MS) await sendAt(new Date(at));
  await sendAt(now);
}
