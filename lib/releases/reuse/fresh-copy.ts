import type { ReleaseContent } from "../schema";

/**
 * A text to begin anew with: everything but what belongs to one occasion (dates, times, the case number) and what
 * has to be said afresh for every release (the rights, the note to the desk).
 */
export function freshCopy(content: ReleaseContent): ReleaseContent {
  return {
    ...content,
    dateline: { ...content.dateline, date: "" },
    publishAt: null,
    embargoUntil: null,
    legalCase: "",
    noteToEditor: "",
    rightsConfirmed: false,
    event: content.event && { ...content.event, start: "", end: "" },
    appointment: content.appointment && { ...content.appointment, start: "" },
    sports: content.sports && { ...content.sports, score: "", playedOn: "" },
  };
}
