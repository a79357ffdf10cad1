import "server-only";
import { db, transaction } from "@/lib/core/db";
import { longDayWords } from "@/lib/core/moment";
import { announceFace } from "../face-changed";
import { byMethod, logProof, type ProofRow, tellOwners } from "./lose";
import { endOf, renewable, YEAR_OVER, yearsEnded } from "./term";

const AT_ONCE = 500;

/**
 * Ends mailbox proofs that are a year old and tells the owners, and those whose proof has thirty days left.
 * @returns how many ended.
 */
export async function tendMailboxes(now: Date): Promise<number> {
  const mailboxes = { method: "mailbox", status: "proved" };
  const [over, ending] = await Promise.all([
    db().identityProof.findMany({
      where: { ...mailboxes, provedAt: { lte: yearsEnded(now) } },
      orderBy: { provedAt: "asc" },
      take: AT_ONCE,
    }),
    db().identityProof.findMany({
      where: { ...mailboxes, provedAt: { gt: yearsEnded(now), lte: renewable(now) }, trouble: "" },
      orderBy: { provedAt: "asc" },
      take: AT_ONCE,
    }),
  ]);
  for (const proof of over) await end(proof, now);
  for (const proof of ending) await warn(proof);
  return over.length;
}

const end = (proof: ProofRow, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const { count } = await tx.identityProof.updateMany({
      where: { id: proof.id, status: "proved" },
      data: { status: "lost", endedAt: now, trouble: YEAR_OVER },
    });
    if (count === 0) return;
    await logProof(tx, proof, "lost", now, { trouble: YEAR_OVER });
    await tellOwners(tx, proof, "lost", {
      subject: `${proof.domain} is no longer proved to be yours`,
      says: `Your organisation had proved ${proof.domain} ${byMethod(proof)}. Nobody can look whether a mailbox is still yours, so that counts for a year, and readers are not told of it any more. You can prove it again at any time.`,
      facts: [],
    });
    await announceFace(tx, proof.organisationId);
  });

const warn = (proof: ProofRow): Promise<void> =>
  transaction(async (tx) => {
    const ends = endOf({ method: "mailbox", provedAt: proof.provedAt });
    if (!ends) return;
    // What is said here stands beside the proof, and keeps it from being told again.
    const { count } = await tx.identityProof.updateMany({
      where: { id: proof.id, status: "proved", trouble: "" },
      data: { trouble: `It ends on ${longDayWords(ends)}: have the mailbox confirmed anew before.` },
    });
    if (count === 0) return;
    await tellOwners(tx, proof, "ends", {
      subject: `The proof of ${proof.domain} ends on ${longDayWords(ends)}`,
      says: `Your organisation has proved ${proof.domain} ${byMethod(proof)}. That counts for a year. Begin a new proof of it before then, and readers notice nothing.`,
      facts: [{ label: "Ends on", value: longDayWords(ends) }],
    });
  });
