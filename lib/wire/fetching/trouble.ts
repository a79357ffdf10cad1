import "server-only";
import type { Tx } from "@/lib/core/db";
import { desk } from "@/lib/core/paths";
import { notify } from "@/lib/notices/commands";

/**
 * Tells everybody who keeps the wire of something about a source, in the transaction that found it.
 * @param what makes it one notice: the same about the same source is told once a day.
 */
export async function tellOfSource(
  tx: Tx,
  source: { id: string; name: string },
  what: "gone" | "moved" | "quiet" | "not-moved",
  text: string,
  now: Date,
): Promise<void> {
  const editors = await tx.user.findMany({
    where: { staffRole: { not: null }, suspendedAt: null, NOT: { withheld: { has: "wire" } } },
    select: { id: true },
    take: 500,
  });
  const day = now.toISOString().slice(0, 10);
  await notify(
    tx,
    editors.map(({ id }) => ({
      userId: id,
      kind: "source" as const,
      key: `source:${source.id}:${what}:${day}:${id}`,
      text: `${source.name}: ${text}`,
      href: desk.source(source.id),
      releaseId: null,
    })),
    now,
  );
}
