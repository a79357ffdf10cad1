import { bothZones, dayWords, momentWords } from "@/lib/core/moment";
import type { ReleaseContent } from "@/lib/releases/schema";
import classes from "./written.module.css";

const LABELS: Record<string, string> = {
  person: "Person",
  role: "Role",
  previousRole: "Before",
  start: "Start",
  end: "End",
  venue: "Venue",
  address: "Address",
  price: "Price",
  organiser: "Organiser",
  url: "Website",
  competition: "Competition",
  homeTeam: "Home",
  awayTeam: "Away",
  score: "Score",
  playedOn: "Played on",
  timeZone: "Time zone",
};

/** The facts of a release's kind as a list; instants in the event's zone and in UTC. */
export function KindFacts({ content }: { content: ReleaseContent }) {
  const facts =
    content.kind === "event"
      ? content.event
      : content.kind === "sports"
        ? content.sports
        : content.appointment;
  if (!facts) return null;
  const zone = content.event?.timeZone ?? "UTC";
  const shown = (value: string) =>
    /T\d\d:/.test(value) ? bothZones(new Date(value), zone).join(" — ") : dayWords(value);
  return (
    <dl className={classes.facts}>
      {Object.entries(facts)
        .filter(([name, value]) => value && name !== "timeZone")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{LABELS[name] ?? name}</dt>
            <dd>{shown(value)}</dd>
          </div>
        ))}
    </dl>
  );
}

/** An instant the author chose, in the reader's zone if one is given, in theirs and in UTC (P12). */
export function ChosenTime({ at, zone, deskZone }: { at: string; zone: string; deskZone?: string }) {
  const chosen = new Date(at);
  const words = new Set([...(deskZone ? [momentWords(chosen, deskZone)] : []), ...bothZones(chosen, zone)]);
  return (
    <p className={classes.value}>
      <time dateTime={at}>{[...words].join(" — ")}</time>
      {zone === "UTC" ? null : <span className={classes.dim}> ({zone})</span>}
    </p>
  );
}

/** Whom to ask, and which of them the public may see. */
export function ContactsList({ contacts }: { contacts: ReleaseContent["contacts"] }) {
  return (
    <ul className={classes.contacts}>
      {contacts.map((contact) => (
        <li key={`${contact.name} ${contact.email} ${contact.phone}`}>
          <span className={classes.reach} data-public={contact.public}>
            {contact.public ? "Public" : "Desk only"}
          </span>
          <b>{contact.name}</b>
          {contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null}
          {contact.phone ? <a href={`tel:${contact.phone.replace(/[^\d+]/g, "")}`}>{contact.phone}</a> : null}
        </li>
      ))}
    </ul>
  );
}
