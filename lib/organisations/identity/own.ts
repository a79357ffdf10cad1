import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { mayKeepProfile } from "../policy";
import { type ProofLine, proofLines } from "./queries";
import type { ProofMethod, ProofStatus } from "./schema";
import { endOf } from "./term";

/** A proof as its organisation's people see it; times as ISO 8601. */
export type OwnProof = {
  id: string;
  method: ProofMethod;
  domain: string;
  status: ProofStatus;
  /** What has to be put into the world; only while it is missing, and only for those who may put it there. */
  token: string;
  trouble: string;
  checkedAt: string | null;
  provedAt: string | null;
  endsAt: string | null;
};

/** What has expired is of interest until there is a newer try at the same. */
const matters = (line: ProofLine, at: number, all: ProofLine[]): boolean =>
  line.status !== "given_up" &&
  (line.status !== "expired" ||
    !all.slice(0, at).some((newer) => newer.method === line.method && newer.domain === line.domain));

/**
 * An organisation's own proofs, newest first, with no more of each than its people are shown.
 * @throws DomainError not_found for strangers.
 */
export async function ownProofs(actor: Actor, organisationId: string, now: Date): Promise<OwnProof[]> {
  const keeps = mayKeepProfile(actor, organisationId);
  return (await proofLines(actor, organisationId, now)).filter(matters).map((line) => ({
    id: line.id,
    method: line.method,
    domain: line.domain,
    status: line.status,
    token: keeps && line.status === "pending" ? line.token : "",
    trouble: line.trouble,
    checkedAt: line.checkedAt?.toISOString() ?? null,
    provedAt: line.provedAt?.toISOString() ?? null,
    endsAt: line.status === "proved" ? (endOf(line)?.toISOString() ?? null) : null,
  }));
}
