import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import type { Tie } from "./policy";

/**
 * What ties somebody to an organisation. Asked of the table: a suspended organisation is not among what its members
 * carry with them. A settled alarm ties as well: whose name it was about has not changed.
 */
export async function tieTo(
  tx: Pick<Tx, "membership" | "lookalikeAlarm">,
  { userId }: Actor,
  organisationId: string,
): Promise<Tie> {
  if (!userId) return null;
  const rows = await tx.membership.findMany({ where: { userId }, select: { organisationId: true } });
  const own = rows.map((row) => row.organisationId);
  if (own.includes(organisationId)) return "own";
  const compared = await tx.lookalikeAlarm.count({
    where: {
      OR: [
        { organisationId, otherId: { in: own } },
        { otherId: organisationId, organisationId: { in: own } },
      ],
    },
  });
  return compared ? "alike" : null;
}
