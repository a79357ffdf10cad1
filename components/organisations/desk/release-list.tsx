import { TextLink } from "@/components/ui/link";
import { LocalTime } from "@/components/ui/local-time";
import rows from "@/components/ui/rows.module.css";
import { desk } from "@/lib/core/paths";
import { type ReleaseState, STATE_LABELS } from "@/lib/releases/lifecycle";

type Line = { id: string; headline: string; status: ReleaseState; updatedAt: Date };

/** An organisation's latest releases. */
export function OrganisationReleases({ releases }: { releases: Line[] }) {
  if (!releases.length) return <p style={{ margin: 0 }}>It has sent nothing yet.</p>;
  return (
    <ul className={rows.rows} aria-label="Releases of the organisation">
      {releases.map(({ id, headline, status, updatedAt }) => (
        <li key={id}>
          <span>
            <TextLink href={desk.release(id)} fw={600}>
              {headline || "Untitled release"}
            </TextLink>
            <span className={rows.detail}>
              <LocalTime at={updatedAt.toISOString()} />
            </span>
          </span>
          <span>{STATE_LABELS[status]}</span>
        </li>
      ))}
    </ul>
  );
}
