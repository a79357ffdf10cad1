import "server-only";
import { db, type Tx, transaction } from "@/lib/core/db";
import { announceFace } from "../face-changed";
import { enqueueLook } from "./commands";
import { type Eyes, eyes, lookForFile, lookInDns, type Sight } from "./look";
import { byMethod, logProof, type ProofRow, tellOwners } from "./lose";
import { nextLook } from "./pace";
import { evidence } from "./schema";
import { recheckDue } from "./tend";

/** As often as this in a row a proof may not be found before it is lost: a name server's bad day is no lie. */
export const MISSES_MAX = 3;

/**
 * Looks for a DNS record or a file and keeps what was seen. Pending proofs are looked for again for a week; a proved
 * one that is missed three times in a row is lost, and the owners are told.
 */
export async function checkProof(id: string, now: Date, by: Eyes = eyes()): Promise<void> {
  const proof = await db().identityProof.findFirst({
    where: { id, status: { in: ["pending", "proved"] }, method: { in: ["dns", "file"] } },
  });
  if (!proof) return;
  const look = proof.method === "dns" ? lookInDns : lookForFile;
  const sight = await look(proof.domain, proof.token, by);
  await transaction(async (tx) => {
    // It may have ended, or been looked at by another, while the world was asked.
    const [still] = await tx.$queryRaw<{ status: string }[]>`
      select status from identity_proofs where id = ${id}::uuid and status = ${proof.status} for update`;
    if (!still) return;
    if ("found" in sight) await found(tx, proof, sight, now);
    else await missed(tx, proof, sight.trouble, now);
  });
}

async function found(tx: Tx, proof: ProofRow, sight: Extract<Sight, { found: string }>, now: Date) {
  await tx.identityProof.update({
    where: { id: proof.id },
    data: {
      status: "proved",
      provedAt: proof.provedAt ?? now,
      checkedAt: now,
      trouble: "",
      evidence: { ...sight, at: now.toISOString(), misses: 0 },
    },
  });
  if (proof.status === "proved") return;
  await logProof(tx, proof, "proved", now, sight);
  await announceFace(tx, proof.organisationId);
}

async function missed(tx: Tx, proof: ProofRow, trouble: string, now: Date) {
  const before = evidence.parse(proof.evidence);
  // Asking often does not lose it faster: misses count once in the time that lies between two looks.
  const counts = recheckDue(proof, now);
  const misses = before.misses + (counts ? 1 : 0);
  const lost = proof.status === "proved" && misses >= MISSES_MAX;
  await tx.identityProof.update({
    where: { id: proof.id },
    data: {
      trouble,
      evidence: { ...before, misses },
      ...(proof.status === "pending" || counts ? { checkedAt: now } : {}),
      ...(lost ? { status: "lost", endedAt: now } : {}),
    },
  });
  if (proof.status === "pending") {
    const again = nextLook(proof.createdAt, now);
    if (again) await enqueueLook(tx, proof.id, again);
  }
  if (!lost) return;
  await logProof(tx, proof, "lost", now, { trouble });
  await tellOwners(tx, proof, "lost", {
    subject: `${proof.domain} is no longer proved to be yours`,
    says: `Your organisation had proved ${proof.domain} ${byMethod(proof)}. We no longer find what we found then, so readers are not told of it any more. You can prove it again at any time.`,
    facts: [{ label: "Last look", value: trouble }],
  });
  await announceFace(tx, proof.organisationId);
}
