import { momentWords } from "@/lib/core/moment";
import { changesBetween, type FieldChange } from "./changes";
import type { ReleaseContent } from "./schema";

type Event = {
  at: Date;
  verb: string;
  actorName: string;
  side: "desk" | "author" | "system";
  data: unknown;
  version: number | null;
};
type Version = { number: number; content: ReleaseContent };

/** An event with what was said at it and what it changed in the text; null when it was a first hand-in, or none. */
export type ToldEvent = Event & { note: string; changes: FieldChange[] | null };

/** The classes of a correction as an author understands them; their letters are the desk's. */
const CLASSES: Record<string, string> = {
  A: "a correction that matters",
  B: "a minor correction",
  C: "a correction of form",
};

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** What was said at an event. Points and messages have their own place on the page. */
function noteOf({ verb, data }: Event, zone: string): string {
  const said = (data ?? {}) as Record<string, unknown>;
  if (verb === "approve") {
    const at = text(said.goPublicAt);
    return at ? `to be public ${momentWords(new Date(at), zone)}` : "";
  }
  if (verb === "correct") return [CLASSES[text(said.class)], text(said.note)].filter(Boolean).join(": ");
  if (verb === "countersign") return said.decision === "approved" ? "approved the text" : text(said.comment);
  if (verb === "request") return `${text(said.kind)}: ${text(said.text)}`;
  if (verb === "preview_link" || verb === "preview_revoke") return text(said.label);
  if (verb === "request_changes") return "";
  return text(said.reason) || (verb === "appeal" ? text(said.note) : "");
}

/**
 * The events of a release with what was said and changed at each, in their order.
 * @param versions the frozen texts, in any order; @param zone in which times are told (IANA).
 */
export function toldTimeline(events: Event[], versions: Version[], zone: string): ToldEvent[] {
  const ordered = [...versions].sort((a, b) => a.number - b.number);
  return events.map((event) => {
    const at = ordered.findIndex((version) => version.number === event.version);
    const [before, after] = [ordered[at - 1], ordered[at]];
    return {
      ...event,
      note: noteOf(event, zone),
      changes: before && after ? changesBetween(before.content, after.content) : null,
    };
  });
}
