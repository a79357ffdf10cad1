import type { ReleaseContent } from "../schema";
import { FIELDS, type Finding } from "./finding";
import type { Filled, ImportMarks } from "./marks";
import type { Recognised } from "./recognise";

/** The fields of a draft with what a document said in the place of what the organisation begins with. */
export function contentFrom(
  base: ReleaseContent,
  { values, body }: Recognised,
  media: ReleaseContent["media"],
): ReleaseContent {
  const { place = base.dateline.place, date = base.dateline.date, ...others } = values;
  return { ...base, ...others, dateline: { place, date }, body, media };
}

const filledOf = (content: ReleaseContent): Filled => {
  const { headline, subheadline, summary, dateline, boilerplate, contacts, tickers, kind, timeZone } =
    content;
  const { embargoUntil, publishAt, noteToEditor, media } = content;
  return {
    headline,
    subheadline,
    summary,
    dateline,
    boilerplate,
    contacts,
    tickers,
    kind,
    timeZone,
    embargoUntil,
    publishAt,
    noteToEditor,
    media,
  };
};

const placeOf = (one: Finding): number => FIELDS.indexOf(one.fields[0] ?? "media");
const inFormOrder = (found: Finding[]): Finding[] => found.toSorted((a, b) => placeOf(a) - placeOf(b));

/** What the author is shown of how a document was read. */
export function marksFrom(
  base: ReleaseContent,
  content: ReleaseContent,
  { found, aside, values }: Recognised,
  picturesLeft: number,
): ImportMarks {
  const assumed: Finding = {
    fields: ["kind"],
    confidence: "guess",
    source: "",
    html: "",
    at: "end",
    taken: false,
    offer: null,
  };
  return {
    found: inFormOrder(values.kind ? found : [...found, assumed]),
    aside,
    picturesLeft,
    before: filledOf(base),
    after: filledOf(content),
  };
}
