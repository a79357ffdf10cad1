import { LocalTime } from "@/components/ui/local-time";
import { Panel } from "@/components/ui/panel";
import { SUSPENDED_MEANS } from "@/lib/organisations/standing/words";

type Suspended = { id: string; name: string; reason: string; since: Date };

/** Why an organisation is not to be found here at the moment, for its own people. */
export function SuspendedNotice({ organisations }: { organisations: Suspended[] }) {
  return organisations.map(({ id, name, reason, since }) => (
    <div key={id} style={{ maxWidth: "44rem", marginBottom: "1.5rem" }}>
      <Panel title={`${name} is suspended`} id={`suspended-${id}`} tone="attention">
        <p style={{ marginTop: 0 }}>
          The desk has suspended it on <LocalTime at={since.toISOString()} />. {SUSPENDED_MEANS}
        </p>
        <p>
          <strong>The reason:</strong> {reason || "none was given"}
        </p>
        <p style={{ marginBottom: 0 }}>
          If you think this is a mistake, answer the mail that told you of it: the desk reads your answer.
        </p>
      </Panel>
    </div>
  ));
}
