import "server-only";
import { record } from "@/lib/audit/commands";
import { SYSTEM } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { queueMails } from "@/lib/core/mail";
import { portal } from "@/lib/core/paths";
import { subjectOf } from "./commands";
import type { ProofMethod } from "./schema";
import { METHOD_LABELS } from "./words";

export type ProofRow = Prisma.IdentityProofGetPayload<object>;

/** Writes down what became of a proof without anybody's doing. */
export async function logProof(
  tx: Tx,
  proof: ProofRow,
  status: "proved" | "lost",
  now: Date,
  seen: object,
): Promise<void> {
  const { method, domain, organisationId } = proof;
  await record(tx, SYSTEM, `organisation.identity_${status}`, await subjectOf(tx, organisationId), now, {
    before: { status: proof.status },
    after: { status },
    data: { method, domain, ...seen },
  });
}

type Words = { subject: string; says: string; facts: { label: string; value: string }[] };

/** Mails an organisation's owners about a proof, each once per `kind`. */
export async function tellOwners(tx: Tx, proof: ProofRow, kind: string, words: Words): Promise<void> {
  const owners = await tx.membership.findMany({
    where: { organisationId: proof.organisationId, role: "owner", user: { suspendedAt: null } },
    select: { user: { select: { email: true, name: true } } },
    take: 20,
  });
  await queueMails(
    tx,
    owners.map(({ user }) => ({
      key: `identity-${kind}:${proof.id}:${user.email}`,
      to: user.email,
      subject: words.subject,
      paragraphs: [`Hello ${user.name},`, words.says],
      facts: words.facts,
      action: { label: "Prove who you are", url: publicUrl() + portal.organisation },
    })),
  );
}

/** "by a mailbox". */
export const byMethod = (proof: ProofRow): string => `by ${METHOD_LABELS[proof.method as ProofMethod]}`;
