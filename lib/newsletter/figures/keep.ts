import "server-only";
import { db, Prisma } from "@/lib/core/db";
import { sumsNow } from "./queries";
import { underWay } from "./sums";

const HOUR_MS = 3_600_000;
/** What comes back comes within days (RFC 5321 §4.5.4.1 gives up after four or five). */
const MOVING_MS = 8 * 24 * HOUR_MS;
const ROUND = 500;

/**
 * Keeps the sums of editions that are over, so that lists need not count and the sums outlive the recipients' rows.
 * Those of the last days are kept anew, as bounces and complaints come in. An edition that is under way has none.
 */
export async function keepFigures(now: Date): Promise<number> {
  const editions = await db().edition.findMany({
    where: {
      frozenAt: { lt: new Date(now.getTime() - HOUR_MS) },
      recipients: { some: {} },
      OR: [{ figures: { equals: Prisma.DbNull } }, { frozenAt: { gt: new Date(now.getTime() - MOVING_MS) } }],
    },
    orderBy: { frozenAt: "desc" },
    take: ROUND,
    select: { id: true },
  });
  const sums = await sumsNow(editions.map(({ id }) => id));
  let kept = 0;
  for (const [id, figures] of sums) {
    if (underWay(figures) > 0) continue;
    await db().edition.update({ where: { id }, data: { figures } });
    kept += 1;
  }
  return kept;
}
