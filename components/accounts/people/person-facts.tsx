import { HealthMark } from "@/components/ui/health-mark";
import { TextLink } from "@/components/ui/link";
import { LocalTime } from "@/components/ui/local-time";
import rows from "@/components/ui/rows.module.css";
import type { OrgRole } from "@/lib/auth/actor";
import { desk } from "@/lib/core/paths";
import { ROLE_LABELS } from "@/lib/organisations/policy";

type Facts = {
  email: string;
  emailVerifiedAt: Date | null;
  createdAt: Date;
  lastSeenAt: Date | null;
  sessions: number;
  tokens: number;
};

/** How an account is used. */
export function PersonFacts({ person }: { person: Facts }) {
  return (
    <dl className={rows.facts} style={{ marginTop: 0 }}>
      <dt>Email</dt>
      <dd>
        {person.email}
        {person.emailVerifiedAt ? "" : " (not confirmed)"}
      </dd>
      <dt>Since</dt>
      <dd>
        <LocalTime at={person.createdAt.toISOString()} />
      </dd>
      <dt>Last seen</dt>
      <dd>{person.lastSeenAt ? <LocalTime at={person.lastSeenAt.toISOString()} /> : "never"}</dd>
      <dt>Signed in</dt>
      <dd>
        {person.sessions === 1 ? "in 1 browser" : `in ${person.sessions} browsers`},{" "}
        {person.tokens === 1 ? "1 token" : `${person.tokens} tokens`}
      </dd>
    </dl>
  );
}

type Membership = { id: string; name: string; role: OrgRole; suspended: boolean };

export function PersonMemberships({ memberships }: { memberships: Membership[] }) {
  if (!memberships.length) return <p style={{ margin: 0 }}>Belongs to no organisation.</p>;
  return (
    <ul className={rows.rows} aria-label="Memberships">
      {memberships.map(({ id, name, role, suspended }) => (
        <li key={id}>
          <span>
            <TextLink href={desk.organisation(id)}>{name}</TextLink>
          </span>
          <span>
            {ROLE_LABELS[role]} {suspended ? <HealthMark tone="failing">Suspended</HealthMark> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
