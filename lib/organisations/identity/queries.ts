import "server-only";
import { type Actor, isStaff, membershipOf } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { type Evidence, evidence, type ProofMethod, type ProofStatus } from "./schema";
import { standingNow } from "./term";

/** A proof that holds now. */
export type Proof = { method: ProofMethod; domain: string; provedAt: Date; evidence: Evidence };

/** What an organisation has proved and still holds, latest first; for the desk and, without evidence, for readers. */
export async function proofsOf(organisationId: string): Promise<Proof[]> {
  const rows = await db().identityProof.findMany({
    where: { organisationId, status: "proved" },
    orderBy: { provedAt: "desc" },
    take: 20,
    select: { method: true, domain: true, provedAt: true, evidence: true },
  });
  return rows.map((row) => ({
    method: row.method as ProofMethod,
    domain: row.domain,
    provedAt: row.provedAt as Date,
    evidence: evidence.parse(row.evidence),
  }));
}

/** What readers are told an organisation has proved: never a mailbox's address, nothing while it is suspended. */
export type PublicProof = { method: ProofMethod; domain: string; provedAt: Date };

/** @param slug of the organisation's newsroom; unknown ones have proved nothing. */
export async function publicProofs(slug: string): Promise<PublicProof[]> {
  const rows = await db().identityProof.findMany({
    where: { organisation: { slug, suspendedAt: null }, status: "proved" },
    orderBy: { provedAt: "desc" },
    take: 20,
    select: { method: true, domain: true, provedAt: true },
  });
  return rows.map((row) => ({
    method: row.method as ProofMethod,
    domain: row.domain,
    provedAt: row.provedAt as Date,
  }));
}

/** A proof with all that happened to it. */
export type ProofLine = {
  id: string;
  method: ProofMethod;
  domain: string;
  status: ProofStatus;
  /** What has to be found; empty for a mailbox, whose secret is only in the mail. */
  token: string;
  trouble: string;
  evidence: Evidence;
  requestedByName: string;
  createdAt: Date;
  checkedAt: Date | null;
  provedAt: Date | null;
  endedAt: Date | null;
};

/** Every proof asked for, newest first, at most a hundred. @throws DomainError not_found for strangers. */
export async function proofLines(actor: Actor, organisationId: string, now: Date): Promise<ProofLine[]> {
  if (!isStaff(actor) && !membershipOf(actor, organisationId)) throw notFound("The organisation");
  const rows = await db().identityProof.findMany({
    where: { organisationId },
    orderBy: { createdAt: "desc" },
    take: 100,
    select: {
      id: true,
      method: true,
      domain: true,
      status: true,
      token: true,
      trouble: true,
      evidence: true,
      requestedByName: true,
      createdAt: true,
      checkedAt: true,
      provedAt: true,
      endedAt: true,
    },
  });
  return rows.map((row) =>
    standingNow<ProofLine>(
      {
        ...row,
        method: row.method as ProofMethod,
        status: row.status as ProofStatus,
        token: row.method === "mailbox" ? "" : row.token,
        evidence: evidence.parse(row.evidence),
      },
      now,
    ),
  );
}
