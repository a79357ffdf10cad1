import type { Edition } from "@/components/site/edition";
import { dayOf } from "@/components/site/times";
import type { ProofMethod } from "@/lib/organisations/identity/schema";
import { METHOD_MEANING, proofWords } from "@/lib/organisations/identity/words";

/** What the sender has shown about a domain, and when. */
export type SenderProof = { method: ProofMethod; domain: string; provedAt: Date };

/** What a sender has proved, how and when, with what that means: never more than that. */
export function SenderProofs({ proofs, edition }: { proofs: SenderProof[]; edition: Edition }) {
  return (
    <ul className="proofs">
      {proofs.map((proof) => (
        <li key={`${proof.domain} ${proof.method}`}>
          Proved: {proofWords(proof)},{" "}
          <time dateTime={proof.provedAt.toISOString()}>{dayOf(edition, proof.provedAt)}</time>.{" "}
          {METHOD_MEANING[proof.method]}
        </li>
      ))}
    </ul>
  );
}
