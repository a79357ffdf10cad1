import { HealthMark } from "@/components/ui/health-mark";
import { LocalTime } from "@/components/ui/local-time";
import rows from "@/components/ui/rows.module.css";
import type { Evidence, ProofMethod, ProofStatus } from "@/lib/organisations/identity/schema";
import { METHOD_LABELS, STATUS_WORDS } from "@/lib/organisations/identity/words";

type Line = {
  id: string;
  method: ProofMethod;
  domain: string;
  status: ProofStatus;
  trouble: string;
  evidence: Evidence;
  requestedByName: string;
  createdAt: Date;
};

export const PROOF_TONES: Record<ProofStatus, string> = {
  proved: "well",
  pending: "late",
  lost: "failing",
  given_up: "idle",
  expired: "idle",
};

/** What an organisation has proved or tried to, with what was found and where. */
export function ProofList({ proofs }: { proofs: Line[] }) {
  if (!proofs.length) return <p style={{ margin: 0 }}>Nothing has been proved or tried.</p>;
  return (
    <ul className={rows.rows} aria-label="Proofs of identity">
      {proofs.map((proof) => (
        <li key={proof.id}>
          <span>
            <strong>{proof.domain}</strong> by {METHOD_LABELS[proof.method]}
            <span className={rows.detail}>
              asked for by {proof.requestedByName}, <LocalTime at={proof.createdAt.toISOString()} />
            </span>
            {proof.evidence.found ? (
              <span className={rows.detail}>
                Found at {proof.evidence.where}: {proof.evidence.found}
                {proof.evidence.at ? (
                  <>
                    , <LocalTime at={proof.evidence.at} />
                  </>
                ) : null}
              </span>
            ) : null}
            {proof.trouble && proof.status !== "given_up" ? (
              <span className={rows.detail}>
                {proof.method === "mailbox" ? "" : "Last look: "}
                {proof.trouble}
              </span>
            ) : null}
          </span>
          <HealthMark tone={PROOF_TONES[proof.status]}>{STATUS_WORDS[proof.status]}</HealthMark>
        </li>
      ))}
    </ul>
  );
}
