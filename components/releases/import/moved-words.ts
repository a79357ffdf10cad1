import type { Finding } from "@/lib/releases/document/finding";
import type { Filled, ImportMarks } from "@/lib/releases/document/marks";
import type { ReleaseFormValues } from "@/lib/releases/form-values";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type Use = ReleaseFormValues["media"][number];

/** A picture without the words that the document put under it, unless the author has written over them. */
function unsaid(use: Use, after: Filled["media"]): Use {
  const put = after.find((each) => each.id === use.id);
  const caption = use.caption === put?.caption ? "" : use.caption;
  return { ...use, caption, credit: use.credit === put?.credit ? "" : use.credit };
}

/** One field as it was before the document, unless the author has written over what the document put there. */
function reset(
  values: ReleaseFormValues,
  field: Finding["fields"][number],
  { before, after }: ImportMarks,
): Partial<ReleaseFormValues> {
  if (field === "dateline.place" || field === "dateline.date") {
    const part = field === "dateline.place" ? "place" : "date";
    if (values.dateline[part] !== after.dateline[part]) return {};
    return { dateline: { ...values.dateline, [part]: before.dateline[part] } };
  }
  if (field === "quotes") return {};
  if (field === "media") return { media: values.media.map((use) => unsaid(use, after.media)) };
  if (field === "embargoUntil" || field === "publishAt")
    return values[field] === (after[field] ?? "")
      ? { [field]: before[field] ?? "", timeZone: before.timeZone }
      : {};
  return same(values[field], after[field as keyof Filled]) ? { [field]: before[field as keyof Filled] } : {};
}

/** The release after "Not this": the fields as they were, the words in the text. */
export function putBack(values: ReleaseFormValues, one: Finding, marks: ImportMarks): ReleaseFormValues {
  const next = { ...values };
  for (const field of one.fields) Object.assign(next, reset(next, field, marks));
  return { ...next, body: withWords(values.body, one.html, one.at) };
}

export const withWords = (body: string, html: string, at: "start" | "end"): string =>
  at === "start" ? `${html}${body}` : `${body}${html}`;

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The release with an offered quotation among its quotes and no more in its text. */
export function takeOut(values: ReleaseFormValues, one: Finding): ReleaseFormValues {
  if (!one.offer) return values;
  const page = new DOMParser().parseFromString(values.body, "text/html");
  const paragraph = [...page.body.children].find(
    (each) => plain(each.textContent ?? "") === plain(one.source),
  );
  paragraph?.remove();
  return { ...values, body: page.body.innerHTML, quotes: [...values.quotes, one.offer] };
}
