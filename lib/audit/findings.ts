/** Something wrong with the log, and where. */
export type Finding = {
  kind:
    | "altered"
    | "removed"
    | "reordered"
    | "link_altered"
    | "link_removed"
    | "unlinked"
    | "search_terms"
    | "rewritten"
    | "shortened";
  /** Its place in the chain; null for an event that has none. */
  position: number | null;
  eventId: string | null;
  /** ISO 8601, as the event says now; null when it is gone. */
  at: string | null;
  /** The event in a few words, as it says now: "release.approve by Ada Holm: Bakery opens"; else "". */
  what: string;
};

/** What a kind of finding means. */
export const FINDING_WORDS: Record<Finding["kind"], string> = {
  altered: "the event is not what was written",
  removed: "the event is gone",
  reordered: "another event stands in this place",
  link_altered: "the hash in the chain was changed; the event itself is sound",
  link_removed: "the link in the chain is gone; the event is sound",
  unlinked:
    "no link vouches for this event: it was written past the chain, or the end of the chain was cut off",
  search_terms: "the event is sound, but a search would not find it by its words",
  rewritten: "the chain has another hash here than it had before: it was written anew",
  shortened: "the chain ends before this place, which it had reached",
};

/** "No. 12, 2026-11-22T09:00:00.000Z, release.kill by …: the event is gone". */
export const findingLine = (finding: Finding): string =>
  `${[
    finding.position === null ? "" : `no. ${finding.position}`,
    finding.at ?? "",
    finding.what,
    finding.eventId ?? "",
  ]
    .filter(Boolean)
    .join(", ")}: ${FINDING_WORDS[finding.kind]}`;

/** A head of the chain as it was published or kept: position, colon, 64 hexadecimal digits. */
export type Head = { position: number; hash: string };

/** Reads "POSITION:HASH"; null when it is none. */
export function headOf(text: string): Head | null {
  const [, position, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase()) ?? [];
  return position && hash ? { position: Number(position), hash } : null;
}
