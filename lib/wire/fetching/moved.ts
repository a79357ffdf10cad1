import "server-only";
import { record } from "@/lib/audit/commands";
import { SYSTEM } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { tellOfSource } from "./trouble";

/** A permanent redirect is believed when it has led to the same good answer so often in a row. */
const BELIEVED_AFTER = 3;

type Mover = { id: string; name: string; url: string; movedTo: string | null; movedCount: number };

/** Security does not get lost on the way: from https only https is adopted. */
const mayMove = (from: string, to: string) =>
  to.length <= 2000 && (!from.startsWith("https:") || to.startsWith("https:"));

/**
 * What a good answer says about a source's address: counts a permanent redirect (301, 308), and moves the source when
 * it has come up often enough; told and logged. Another source that has the address already keeps it.
 * @returns the address to use from now on.
 */
export async function followMove(tx: Tx, source: Mover, movedTo: string | null, now: Date): Promise<string> {
  const to = movedTo !== null && movedTo !== source.url && mayMove(source.url, movedTo) ? movedTo : null;
  if (to === null && source.movedTo === null) return source.url;
  const count = to === null ? 0 : to === source.movedTo ? source.movedCount + 1 : 1;
  const where = { id: source.id };
  if (to === null || count < BELIEVED_AFTER) {
    await tx.wireSource.update({ where, data: { movedTo: to, movedCount: count } });
    return source.url;
  }
  const taken = await tx.wireSource.findUnique({ where: { url: to }, select: { name: true } });
  await tx.wireSource.update({
    where,
    data: taken ? { movedTo: to, movedCount: count } : { url: to, movedTo: null, movedCount: 0 },
  });
  if (taken) {
    if (count === BELIEVED_AFTER)
      await tellOfSource(
        tx,
        source,
        "not-moved",
        `The feed has moved to ${to}, which is the source “${taken.name}”.`,
        now,
      );
    return source.url;
  }
  await record(tx, SYSTEM, "source.update", { type: "source", id: source.id, name: source.name }, now, {
    before: { url: source.url },
    after: { url: to },
  });
  await tellOfSource(tx, source, "moved", `The feed has moved to ${to}; it is fetched from there now.`, now);
  return to;
}
