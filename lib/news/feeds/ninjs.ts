import { htmlToText } from "@/lib/core/html-text";
import { newsPath, permalinkPath } from "@/lib/core/paths";
import { renditionsOf } from "../renditions";
import { type NewsAttachment, type NewsImage, type NewsItem, picturesOf, type Tombstone } from "../schema";
import { usageTerms } from "../usage";

const STANDARD = {
  name: "ninjs",
  version: "3.0",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
};

/** Leaves out what is empty: ninjs knows no empty identifiers, and no lists of nothing. */
const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== "" &&
        value !== null &&
        value !== undefined &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
const isAddress = (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? "");
const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

function bodiesOf(item: NewsItem) {
  const text = htmlToText(item.body);
  const counts = { charCount: text.length, wordCount: wordsIn(text) };
  return [
    { role: "main", contentType: "text/html", ...counts, value: item.body },
    { role: "main", contentType: "text/plain", ...counts, value: text },
  ];
}

/** The associations of ninjs 3.0 have names of their own; the item's own picture is "main". */
function pictureOf(image: NewsImage, index: number, item: NewsItem, origin: string) {
  const name = index === 0 ? "main" : `picture-${index + 1}`;
  return {
    name,
    uri: `${origin}${permalinkPath(item.id)}#${index === 0 ? "picture" : name}`,
    ...given({
      type: "picture",
      title: image.alt,
      descriptions: image.caption
        ? [{ role: "caption", contentType: "text/plain", value: image.caption }]
        : [],
      by: image.credit,
      copyrightNotice: image.licence,
      renditions: renditionsOf(image).map(({ url, width, height, contentType }, i, all) =>
        given({
          name: i === all.length - 1 ? "main" : `w${width}`,
          href: new URL(url, origin).href,
          contentType,
          width,
          height,
        }),
      ),
    }),
  };
}

const fileOf = (file: NewsAttachment, index: number, item: NewsItem, origin: string) => ({
  name: `file-${index + 1}`,
  uri: `${origin}${permalinkPath(item.id)}#file-${index + 1}`,
  type: "text",
  title: file.label,
  renditions: [
    {
      name: "main",
      href: new URL(file.url, origin).href,
      contentType: "application/pdf",
      sizeInBytes: file.bytes,
    },
  ],
});

function organisationsOf({ details, creditName, creditUrl }: NewsItem) {
  const issuer = given({
    name: creditName,
    rel: "source",
    uri: isAddress(creditUrl) ? creditUrl : "",
    symbols: details.tickers.map((each) => {
      const [exchange, ticker] = each.split(":");
      return { ticker, exchange };
    }),
    contactInfo: details.contacts.flatMap(({ name, email, phone }) => [
      ...(email ? [{ type: "email", role: "media", name, value: email }] : []),
      ...(phone ? [{ type: "phone", role: "media", name, value: phone }] : []),
    ]),
  });
  return [issuer, ...(details.onBehalfOf ? [{ name: details.onBehalfOf, rel: "onBehalfOf" }] : [])];
}

function eventOf({ details: { event } }: NewsItem) {
  if (!event?.start) return null;
  return given({
    // Half a pair of dates would not be valid: an event whose end nobody knows ends when it starts.
    dates: { startDate: event.start, endDate: event.end || event.start },
    organiser: event.organiser ? { name: event.organiser } : null,
  });
}

/** Every correction, the last first: whoever holds an earlier version reads what was wrong with it. */
const editorsNote = ({ corrections }: NewsItem): string =>
  corrections
    .toReversed()
    .map(({ class: weight, note, at }) => `Correction (class ${weight}, ${at.toISOString()}): ${note}`)
    .join("\n");

/**
 * A public item in IPTC ninjs 3.0. Its `uri` is the permalink, which never changes; `altIds` carry the id and
 * the address of its page.
 * @param origin of the title it is shown by, without a trailing slash
 */
export function ninjsOf(item: NewsItem, origin: string): Record<string, unknown> {
  const { details } = item;
  return given({
    uri: origin + permalinkPath(item.id),
    standard: STANDARD,
    type: "text",
    representationType: "full",
    version: String(item.version),
    firstCreated: item.publishedAt.toISOString(),
    versionCreated: item.updatedAt.toISOString(),
    pubStatus: "usable",
    edNote: editorsNote(item),
    language: item.language,
    title: item.headline,
    headlines: [
      { role: "main", contentType: "text/plain", value: item.headline },
      ...(item.subheadline ? [{ role: "sub", contentType: "text/plain", value: item.subheadline }] : []),
    ],
    descriptions: item.summary ? [{ role: "summary", contentType: "text/plain", value: item.summary }] : [],
    bodies: bodiesOf(item),
    by: item.byline,
    located: item.place,
    copyrightHolder: item.creditName,
    copyrightNotice: item.rights || `© ${item.publishedAt.getUTCFullYear()} ${item.creditName}`,
    usageTerms: usageTerms(item),
    slugline: item.slug,
    subjects: [
      ...details.sections.map((literal) => ({ rel: "section", literal })),
      ...details.keywords.map((name) => ({ rel: "about", name })),
    ],
    genres: [{ literal: item.kind, name: item.origin === "release" ? "Press release" : "News agency item" }],
    organisations: organisationsOf(item),
    people: details.appointment?.person ? [{ name: details.appointment.person, rel: "about" }] : [],
    places: details.places.map((name) => ({ name, rel: "about" })),
    infoSources: [
      given({ name: item.creditName, uri: isAddress(item.canonicalUrl) ? item.canonicalUrl : "" }),
      ...details.alsoFrom.map(({ name, url }) => given({ name, uri: isAddress(url) ? url : "" })),
    ],
    associations: [
      ...picturesOf(item).map((each, i) => pictureOf(each, i, item, origin)),
      ...details.attachments.map((each, i) => fileOf(each, i, item, origin)),
    ],
    renditions: [{ name: "web", href: origin + newsPath(item), contentType: "text/html" }],
    eventDetails: eventOf(item),
    altIds: [
      { role: "id", value: item.id },
      { role: "web", value: origin + newsPath(item) },
    ],
  });
}

/** An item that was taken back and may return: not to be shown meanwhile. */
export const ninjsWithheld = (
  item: { id: string; updatedAt: Date },
  origin: string,
): Record<string, unknown> => ({
  uri: origin + permalinkPath(item.id),
  standard: STANDARD,
  type: "text",
  representationType: "partial",
  versionCreated: item.updatedAt.toISOString(),
  pubStatus: "withheld",
  altIds: [{ role: "id", value: item.id }],
});

/** What is left of a killed item: whoever holds a copy is to remove it. */
export const ninjsTombstone = (item: Tombstone, origin: string): Record<string, unknown> => ({
  uri: origin + permalinkPath(item.id),
  standard: STANDARD,
  type: "text",
  representationType: "partial",
  versionCreated: item.killedAt.toISOString(),
  pubStatus: "canceled",
  ...(item.killNote ? { edNote: item.killNote } : {}),
  altIds: [{ role: "id", value: item.id }],
});
