// What the fields of a release are called on screen and in letters.

const NAMES: Record<string, string> = {
  "": "Whole release",
  kind: "Kind",
  headline: "Headline",
  subheadline: "Subheadline",
  summary: "Summary",
  dateline: "Dateline",
  body: "Text",
  quotes: "Quote",
  boilerplate: "About the organisation",
  contacts: "Contact",
  onBehalfOf: "On behalf of",
  sections: "Sections",
  places: "Places",
  tickers: "Tickers",
  language: "Language",
  publishAt: "Publication time",
  embargoUntil: "Embargo",
  timeZone: "Time zone",
  links: "Link",
  media: "Picture or file",
  publications: "Titles",
  noteToEditor: "Note to the desk",
  legalCase: "Legal case number",
  rightsConfirmed: "Rights",
  appointment: "Appointment",
  event: "Event",
  sports: "Sports",
};
const PARTS: Record<string, string> = {
  place: "place",
  date: "date",
  text: "words",
  speaker: "speaker",
  role: "role",
  name: "name",
  email: "email",
  phone: "phone",
  label: "label",
  url: "address",
  person: "person",
  previousRole: "previous role",
  start: "start",
  end: "end",
  venue: "venue",
  address: "street address",
  price: "price",
  organiser: "organiser",
  competition: "competition",
  homeTeam: "home team",
  awayTeam: "away team",
  score: "score",
  playedOn: "day",
  alt: "description",
  id: "upload",
};

/** Paths whose own words are clearer than those of their parts. */
const WHOLE: Record<string, string> = { "event.url": "Event, page", "event.timeZone": "Event, time zone" };

/** The groups of the form from top to bottom. */
const ORDER =
  "kind appointment event sports headline subheadline summary dateline body media quotes contacts publications sections places tickers publishAt embargoUntil timeZone links boilerplate onBehalfOf".split(
    " ",
  );

/** Problems in the order in which their fields stand in the form; those of one field keep theirs. */
export function inFormOrder<T extends { path: string }>(problems: T[]): T[] {
  const place = ({ path }: T) => {
    const at = ORDER.indexOf(fieldOf(path));
    return at === -1 ? ORDER.length : at;
  };
  return [...problems].sort((a, b) => place(a) - place(b));
}

/** The field's part of a dotted path: "quotes.0.text" is about "quotes". */
export const fieldOf = (path: string): string => path.split(".")[0] ?? "";

/** A dotted path in words: "quotes.0.speaker" is "Quote 1, speaker"; an unknown one stays as it is. */
export function fieldName(path: string): string {
  const whole = WHOLE[path];
  if (whole) return whole;
  const [field = "", ...rest] = path.split(".");
  const words = [NAMES[field] ?? field];
  for (const part of rest) {
    if (/^\d+$/.test(part)) words[0] += ` ${Number(part) + 1}`;
    else words.push(PARTS[part] ?? part);
  }
  return words.join(", ");
}

/** The fields a point of the desk may be about, as a select wants them. */
export const FIELD_CHOICES = Object.entries(NAMES).map(([value, label]) => ({ value, label }));
