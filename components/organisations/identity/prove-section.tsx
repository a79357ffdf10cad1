import type { Outcome } from "@/components/ui/outcome";
import { Panel } from "@/components/ui/panel";
import type { OwnProof } from "@/lib/organisations/identity/own";
import type { ProofStart } from "@/lib/organisations/identity/schema";
import { OwnProofs } from "./own-proofs";
import { ProveForm } from "./prove-form";

type Which = { organisationId: string; id: string };
export type ProofDoors = {
  start: (input: ProofStart) => Promise<Outcome<{ id: string }>>;
  look: (input: Which) => Promise<Outcome<null>>;
  giveUp: (input: Which) => Promise<Outcome<null>>;
};

/** How an organisation proves who it is, and what it has proved. */
export function ProveSection({
  organisation,
  proofs,
  mayChange,
  doors,
}: {
  organisation: { id: string; slug: string; name: string; website: string };
  proofs: OwnProof[];
  mayChange: boolean;
  doors: ProofDoors;
}) {
  return (
    <Panel title={`Prove who ${organisation.name} is`} id={`identity-${organisation.slug}`}>
      <p style={{ marginTop: 0 }}>
        Show that your web address is yours. Readers then see it in your newsroom and beside every release. If
        you are unsure how, have us mail a link to an address there: it takes a minute.
      </p>
      <OwnProofs organisationId={organisation.id} proofs={proofs} doors={mayChange ? doors : null} />
      {mayChange ? (
        <ProveForm organisation={organisation} start={doors.start} />
      ) : (
        <p>Owners and managers of the organisation may do this.</p>
      )}
    </Panel>
  );
}
