import { HealthMark } from "@/components/ui/health-mark";
import { TextLink } from "@/components/ui/link";
import rows from "@/components/ui/rows.module.css";
import type { OrgRole } from "@/lib/auth/actor";
import { desk } from "@/lib/core/paths";
import { ROLE_LABELS } from "@/lib/organisations/policy";

type Person = { id: string; name: string; email: string; role: OrgRole; suspended: boolean };

/** Who belongs to an organisation. @param linked whether the reader may open their accounts. */
export function OrganisationPeople({ people, linked }: { people: Person[]; linked: boolean }) {
  if (!people.length) return <p style={{ margin: 0 }}>Nobody belongs to it.</p>;
  return (
    <ul className={rows.rows} aria-label="People of the organisation">
      {people.map((person) => (
        <li key={person.id}>
          <span>
            {linked ? (
              <TextLink href={desk.person(person.id)} fw={600}>
                {person.name}
              </TextLink>
            ) : (
              <strong>{person.name}</strong>
            )}
            <span className={rows.detail}>{person.email}</span>
          </span>
          <span>
            {ROLE_LABELS[person.role]}
            {person.suspended ? <HealthMark tone="failing">Account suspended</HealthMark> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
