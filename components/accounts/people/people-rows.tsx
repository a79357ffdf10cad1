import classes from "@/components/ui/found-list.module.css";
import { HealthMark } from "@/components/ui/health-mark";
import { TextLink } from "@/components/ui/link";
import { LocalTime } from "@/components/ui/local-time";
import rows from "@/components/ui/rows.module.css";
import { STAFF_LABELS } from "@/lib/accounts/people/words";
import type { StaffRole } from "@/lib/auth/actor";

type Line = {
  id: string;
  href: string;
  name: string;
  email: string;
  staffRole: StaffRole | null;
  withheld: string[];
  suspendedAt: Date | null;
  createdAt: Date;
};

/** Accounts, each with its place at the desk. */
export function PeopleRows({ lines, self }: { lines: Line[]; self: string | null }) {
  return (
    <ul className={classes.list} aria-label="People">
      {lines.map((line) => (
        <li key={line.id}>
          <span className={classes.words}>
            <TextLink href={line.href} fw={600}>
              {line.name}
            </TextLink>
            {line.id === self ? " (you)" : ""}
            <span className={rows.detail}>
              {line.email} · since <LocalTime at={line.createdAt.toISOString()} withTime={false} />
            </span>
          </span>
          <span className={classes.marks}>
            {line.suspendedAt ? <HealthMark tone="failing">Suspended</HealthMark> : null}
            {line.staffRole ? (
              <span>
                {STAFF_LABELS[line.staffRole]}
                {line.withheld.length ? `, without ${line.withheld.join(", ")}` : ""}
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
