import classes from "@/components/ui/found-list.module.css";
import { HealthMark } from "@/components/ui/health-mark";
import { TextLink } from "@/components/ui/link";
import { LocalTime } from "@/components/ui/local-time";
import rows from "@/components/ui/rows.module.css";

type Line = {
  id: string;
  href: string;
  name: string;
  website: string;
  createdAt: Date;
  suspendedAt: Date | null;
  members: number;
  alarms: number;
  proved: string[];
};

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

/** Organisations, each with what the desk should know at a glance. */
export function OrganisationRows({ lines }: { lines: Line[] }) {
  return (
    <ul className={classes.list} aria-label="Organisations">
      {lines.map((line) => (
        <li key={line.id}>
          <span className={classes.words}>
            <TextLink href={line.href} fw={600}>
              {line.name}
            </TextLink>
            <span className={rows.detail}>
              {line.website || "no website"} · {people(line.members)} · since{" "}
              <LocalTime at={line.createdAt.toISOString()} withTime={false} />
            </span>
          </span>
          <span className={classes.marks}>
            {line.suspendedAt ? <HealthMark tone="failing">Suspended</HealthMark> : null}
            {line.alarms ? (
              <HealthMark tone="late">{line.alarms === 1 ? "1 alarm" : `${line.alarms} alarms`}</HealthMark>
            ) : null}
            {line.proved.length ? (
              <HealthMark tone="well">Proved {line.proved[0]}</HealthMark>
            ) : (
              <HealthMark tone="idle">Nothing proved</HealthMark>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
