import { Temporal } from "temporal-polyfill";

// Local times in a zone and the instants they mean (P12). Pure: zones are IANA ids, local times are written as
// a datetime-local input writes them, YYYY-MM-DDTHH:mm (HTML §2.3.5.5).

/** Which of the two instants is meant by a local time that a clock shows twice. */
export type Side = "earlier" | "later";

export type Reading =
  /** Nothing, or not a whole date and time yet. */
  | { kind: "empty" }
  | { kind: "incomplete" }
  | { kind: "unique"; instant: string }
  /** The clocks go forward over it: no such time on that day. `next` is the first local time after the gap. */
  | { kind: "gap"; next: string }
  /** The clocks go back over it: it comes twice, with these offsets from UTC. */
  | { kind: "overlap"; earlier: Choice; later: Choice };
/** An instant (RFC 3339, UTC, milliseconds) and its offset, such as -05:00. */
export type Choice = { instant: string; offset: string };

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(:\d{2}(\.\d{1,3})?)?$/;

const instantOf = (time: Temporal.ZonedDateTime): string => new Date(time.epochMilliseconds).toISOString();
const minutes = (time: Temporal.PlainDateTime): string => time.toString({ smallestUnit: "minute" });

function parse(local: string): Temporal.PlainDateTime | null {
  if (!LOCAL.test(local)) return null;
  try {
    return Temporal.PlainDateTime.from(local, { overflow: "reject" });
  } catch {
    return null;
  }
}

/** What a local time means in a zone. @throws RangeError for an unknown zone. */
export function readLocal(local: string, zone: string): Reading {
  if (local === "") return { kind: "empty" };
  const plain = parse(local);
  if (!plain) return { kind: "incomplete" };
  const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = plain.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { kind: "unique", instant: instantOf(earlier) };
  // In a gap neither of the two shows the time asked for (Temporal moves them by the gap's length).
  if (!earlier.toPlainDateTime().equals(plain)) {
    const change = earlier.getTimeZoneTransition("next");
    return { kind: "gap", next: minutes((change ?? later).toPlainDateTime()) };
  }
  return {
    kind: "overlap",
    earlier: { instant: instantOf(earlier), offset: earlier.offset },
    later: { instant: instantOf(later), offset: later.offset },
  };
}

/** The instant of a local time, or null when there is none yet, none at all, or two and no side was chosen. */
export function instantOfLocal(local: string, zone: string, side: Side | null): string | null {
  const reading = readLocal(local, zone);
  if (reading.kind === "unique") return reading.instant;
  if (reading.kind === "overlap" && side) return reading[side].instant;
  return null;
}

/** What a clock in the zone shows at an instant, to the minute; "" for no instant. */
export function localOfInstant(instant: string, zone: string): string {
  if (!instant) return "";
  const at = Temporal.Instant.fromEpochMilliseconds(Date.parse(instant));
  return minutes(at.toZonedDateTimeISO(zone).toPlainDateTime());
}

/** Which side of an overlap an instant is on; null where its local time is unique. */
export function sideOf(instant: string, zone: string): Side | null {
  const reading = readLocal(localOfInstant(instant, zone), zone);
  if (reading.kind !== "overlap") return null;
  return Date.parse(instant) >= Date.parse(reading.later.instant) ? "later" : "earlier";
}
