import type { Finding } from "../findings";
import { linkHash, wordsAt } from "./link";
import { follows, type Gap, type StoredEvent, type StoredLink, type Suspect, type Walk } from "./walk";

/** Every suspect is tried with every other's event: so many at most. */
const TRIED = 60;

const said = (
  kind: Finding["kind"],
  position: number | null,
  event: StoredEvent | null,
  eventId?: string,
): Finding => ({
  kind,
  position,
  eventId: event?.id ?? eventId ?? null,
  at: event?.at.toISOString() ?? null,
  what: event?.what ?? "",
});
const ofLink = (kind: Finding["kind"], link: StoredLink) =>
  said(kind, link.position, link.event, link.eventId);

/** The hash this place would have with another's event, if that is the true one. */
function trueHash(suspect: Suspect, others: StoredEvent[], hashes: Set<string>): string | null {
  for (const event of others) {
    const hash = linkHash(suspect.before, wordsAt(event.words, suspect.link.position));
    if (hash === suspect.link.hash || hashes.has(hash)) return hash;
  }
  return null;
}

/** Of what did not follow: which stand in another's place, and which only follow something that does. */
function ofSuspects(suspects: Suspect[]): Finding[] {
  const tried = suspects.slice(0, TRIED);
  const hashes = new Set(tried.map(({ link }) => link.hash));
  const knockedOn = new Set<StoredLink>();
  const findings: Finding[] = [];
  for (const [index, suspect] of suspects.entries()) {
    if (knockedOn.has(suspect.link)) continue;
    const others = tried.flatMap(({ link }) => (link !== suspect.link && link.event ? [link.event] : []));
    const hash = index < TRIED ? trueHash(suspect, others, hashes) : null;
    if (hash && hash !== suspect.link.hash && suspect.next && follows(suspect.next, hash))
      knockedOn.add(suspect.next);
    findings.push(ofLink(hash ? "reordered" : "altered", suspect.link));
  }
  return findings;
}

/** A lost link whose event is still there is told by the link after it; otherwise both are gone. */
function ofGap(gap: Gap, unlinked: Set<StoredEvent>): Finding[] {
  const missing = gap.next.position - gap.first;
  if (missing === 1)
    for (const event of unlinked)
      if (follows(gap.next, linkHash(gap.before, wordsAt(event.words, gap.first)))) {
        unlinked.delete(event);
        return [said("link_removed", gap.first, event)];
      }
  if (missing <= 0) return [ofLink("altered", gap.next)];
  return Array.from({ length: Math.min(missing, 100) }, (_, index) =>
    said("removed", gap.first + index, null),
  );
}

/**
 * What a walk came upon, in the terms of what was done to the log; in the order of the chain.
 * @param unlinked events that no link names.
 */
export function sortOut(walk: Walk, unlinked: StoredEvent[]): Finding[] {
  const left = new Set(unlinked);
  const findings = [
    ...walk.gaps.flatMap((gap) => ofGap(gap, left)),
    ...ofSuspects(walk.suspects),
    ...walk.gone.map((link) => ofLink("removed", link)),
    ...walk.hashesAltered.map((link) => ofLink("link_altered", link)),
    ...walk.unfindable.map((link) => ofLink("search_terms", link)),
  ].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  return [...findings, ...[...left].map((event) => said("unlinked", null, event))];
}
