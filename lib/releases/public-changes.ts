import { dateFormat } from "@/lib/core/date-format";
import type { PublicChange } from "@/lib/news/schema";
import { type FieldChange, wordDiff } from "./changes";
import { excerpted } from "./excerpts";
import { KIND_LABELS, type ReleaseContent } from "./schema";
import { bodyLinks, bodyText } from "./text";
import { isInstant } from "./time-problem";

type Part = { field: string; label: string; words: (content: ReleaseContent, names: SectionNames) => string };
/** Sections by slug, as readers know them; one that is not in it goes by its slug. */
export type SectionNames = Record<string, string>;

const line = (...words: string[]) =>
  words
    .map((each) => each.trim())
    .filter(Boolean)
    .join(", ");
const lines = (all: string[]) => all.filter(Boolean).join("\n");

function moment(instant: string, timeZone: string): string {
  const at = new Date(instant);
  // In a form a time may be half typed, or the text of a clock without its zone.
  if (!isInstant(instant) || Number.isNaN(at.getTime())) return instant;
  return dateFormat("en-US", { dateStyle: "full", timeStyle: "short", timeZone }).format(at);
}

/** What readers see of a release, from top to bottom of its page. */
const PARTS: Part[] = [
  { field: "kind", label: "Kind", words: ({ kind }) => KIND_LABELS[kind] },
  { field: "headline", label: "Headline", words: ({ headline }) => headline },
  { field: "subheadline", label: "Subheadline", words: ({ subheadline }) => subheadline },
  { field: "summary", label: "Summary", words: ({ summary }) => summary },
  { field: "event", label: "The event", words: (content) => eventWords(content) },
  {
    field: "appointment",
    label: "The appointment",
    words: ({ kind, appointment: of }) =>
      kind === "appointment" && of ? line(of.person, of.role, of.previousRole, of.start) : "",
  },
  {
    field: "sports",
    label: "The result",
    words: ({ kind, sports: of }) =>
      kind === "sports" && of ? line(of.competition, of.homeTeam, of.awayTeam, of.score, of.playedOn) : "",
  },
  { field: "dateline", label: "Dateline", words: ({ dateline }) => line(dateline.place, dateline.date) },
  { field: "body", label: "Text", words: ({ body }) => bodyText(body) },
  { field: "body", label: "Addresses linked in the text", words: ({ body }) => lines(bodyLinks(body)) },
  {
    field: "quotes",
    label: "Quotes",
    words: ({ quotes }) => lines(quotes.map((each) => `“${each.text}” ${line(each.speaker, each.role)}`)),
  },
  {
    field: "media",
    label: "Pictures and files",
    words: ({ media }) =>
      lines(
        media.map((each) => [each.caption, each.alt, each.credit, each.licence].filter(Boolean).join(" · ")),
      ),
  },
  { field: "boilerplate", label: "About the organisation", words: ({ boilerplate }) => boilerplate },
  { field: "onBehalfOf", label: "On behalf of", words: ({ onBehalfOf }) => onBehalfOf },
  { field: "tickers", label: "Stock tickers", words: ({ tickers }) => line(...tickers) },
  {
    field: "links",
    label: "Links",
    words: ({ links }) => lines(links.map((each) => `${each.label} ${each.url}`.trim())),
  },
  {
    field: "contacts",
    label: "Contacts",
    words: ({ contacts }) =>
      lines(contacts.filter((each) => each.public).map((each) => line(each.name, each.email, each.phone))),
  },
  { field: "places", label: "Places", words: ({ places }) => line(...places) },
  {
    field: "sections",
    label: "Sections",
    words: ({ sections }, names) => line(...sections.map((slug) => names[slug] ?? slug)),
  },
];

function eventWords({ kind, event }: ReleaseContent): string {
  if (kind !== "event" || !event) return "";
  const { start, end, timeZone, venue, address, price, organiser, url } = event;
  return lines([
    [moment(start, timeZone), moment(end, timeZone)].filter(Boolean).join(" – "),
    line(venue, address),
    line(price, organiser),
    url,
  ]);
}

/** Pictures under the same words are still other pictures. */
const othersShown = (before: ReleaseContent, after: ReleaseContent) =>
  before.media.map((each) => each.id).join() !== after.media.map((each) => each.id).join();

/**
 * What a correction changes of what readers could see, word by word and in the order of the page: never desk-only
 * contacts, notes, times of publication or the particulars of another kind.
 */
export function publicChanges(
  before: ReleaseContent,
  after: ReleaseContent,
  names: SectionNames = {},
): FieldChange[] {
  const changes = PARTS.flatMap(({ field, label, words }) => {
    const [was, is] = [words(before, names), words(after, names)];
    return was === is ? [] : [{ field, label, parts: wordDiff(was, is) }];
  });
  if (othersShown(before, after) && !changes.some((each) => each.field === "media"))
    changes.push({
      field: "media",
      label: "Pictures and files",
      parts: [{ kind: "added", text: "Others are shown, or in another order." }],
    });
  return changes;
}

/** The same as an item's readers are shown it: without the long stretches in which nothing changed. */
export const toldChanges = (changes: FieldChange[]): PublicChange[] =>
  changes.map(({ label, parts }) => ({ label, parts: excerpted(parts) }));
