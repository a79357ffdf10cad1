import type { EditionContent } from "../edition/content";
import { cut } from "./cut";
import { type Outline, storiesOf } from "./outline";

/** What inboxes show of a subject, and what keeps its header on one line (RFC 5322 §2.1.1). */
const SUBJECT_MOST = 78;
/** What inboxes show beside the subject. */
const PREHEADER_MOST = 140;

/** The editor's words, else the headline this letter begins with. */
export function subjectOf({ kind, subject }: EditionContent, outline: Outline, titleName: string): string {
  const headline = storiesOf(outline)[0]?.entry.card.headline ?? "";
  const words = subject || headline || `Corrections from ${titleName}`;
  return cut(kind === "breaking" && !subject ? `Breaking: ${words}` : words, SUBJECT_MOST);
}

/** What inboxes show beside the subject: what else is in the letter. */
export function preheaderOf({ note, subject }: EditionContent, outline: Outline): string {
  const rest = storiesOf(outline).slice(subject ? 0 : 1);
  const told = rest.slice(0, 3).map(({ entry }) => entry.card.headline);
  const only = outline.lead?.entry.card.summary ?? outline.notices[0]?.note ?? "";
  return cut(
    told.length ? `In this letter: ${told.join(" · ")}` : note.split("\r\n")[0] || only,
    PREHEADER_MOST,
  );
}
