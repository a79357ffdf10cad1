// Frozen batches as freezing leaves them, of any size. For tests and measuring.
import { db } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";

const AT = new Date("2026-12-01T05:00:00Z");

export type Frozen = { editionId: string; batchIds: string[]; title: string };

/**
 * An edition without items for so many new subscribers of a title, in batches of `each`; addresses are reader-N@… at
 * `domainOf(n)`. No job is appointed.
 */
export async function frozenBatches(
  publicationId: string,
  count: number,
  { each = 500, at = AT, domainOf = (() => "mill.test") as (n: number) => string } = {},
): Promise<Frozen> {
  const editionId = newId();
  const seq = 1 + (await db().edition.count({ where: { publicationId } }));
  const key = `daily:${at.toISOString()}:${seq}`;
  const day = at.toISOString().slice(0, 10);
  await db().edition.create({
    data: { id: editionId, publicationId, kind: "daily", key, seq, day, dueAt: at, frozenAt: at },
  });
  const people = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    publicationId,
    address: `reader-${seq}-${n}@${domainOf(n)}`,
    state: "active" as const,
    days: [1, 2, 3, 4, 5, 6, 7],
    hour: 6,
    timeZone: "America/Chicago",
    createdAt: at,
    stateAt: at,
  }));
  const batchIds: string[] = [];
  for (let from = 0; from < count; from += each) {
    const some = people.slice(from, from + each);
    const batchId = newId();
    batchIds.push(batchId);
    await db().subscriber.createMany({ data: some });
    await db().letterBatch.create({
      data: { id: batchId, editionId, number: batchIds.length, size: some.length },
    });
    await db().letterRecipient.createMany({
      data: some.map(({ id: subscriberId }) => ({
        ...{ editionId, batchId, subscriberId, kind: "daily", seq, frozenAt: at },
        day: `${day} ${seq}`,
      })),
    });
  }
  return { editionId, batchIds, title: publicationId };
}

/** How many recipients of an edition are in each state. */
export async function statesOf(editionId: string): Promise<Record<string, number>> {
  const groups = await db().letterRecipient.groupBy({ by: ["state"], where: { editionId }, _count: true });
  return Object.fromEntries(groups.map(({ state, _count }) => [state, _count]));
}
