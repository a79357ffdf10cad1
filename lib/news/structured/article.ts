import { htmlToText } from "@/lib/core/html-text";
import { creditLine } from "../credit";
import { type ItemCorrection, type NewsItem, picturesOf } from "../schema";
import { eventOf } from "./event";
import { imageObject, type Surroundings, type Thing } from "./thing";

/** An item as schema.org NewsArticle, with the event, person or match it tells of as `about`. */
export function newsArticle(item: NewsItem, { url, publisher, absolute }: Surroundings): Thing {
  const about = aboutOf(item, absolute);
  const pictures = picturesOf(item);
  return {
    "@type": "NewsArticle",
    "@id": url,
    url,
    mainEntityOfPage: url,
    headline: item.headline,
    ...(item.subheadline ? { alternativeHeadline: item.subheadline } : {}),
    description: item.summary || htmlToText(item.body).slice(0, 250),
    ...(pictures.length ? { image: pictures.map((each) => imageObject(each, absolute)) } : {}),
    ...(item.details.attachments.length
      ? {
          associatedMedia: item.details.attachments.map((file) => ({
            "@type": "MediaObject",
            name: file.label,
            contentUrl: absolute(file.url),
            encodingFormat: "application/pdf",
            contentSize: `${file.bytes} B`,
          })),
        }
      : {}),
    datePublished: item.publishedAt.toISOString(),
    dateModified: item.updatedAt.toISOString(),
    inLanguage: item.language,
    isAccessibleForFree: true,
    ...(item.place ? { dateline: item.place } : {}),
    ...(item.details.keywords.length ? { keywords: item.details.keywords } : {}),
    author: item.byline
      ? { "@type": "Person", name: item.byline, affiliation: creditOf(item) }
      : creditOf(item),
    sourceOrganization: sourcesOf(item),
    ...(item.origin === "wire" ? { provider: creditOf(item) } : {}),
    publisher,
    ...originalsOf(item),
    ...(item.corrections.length ? { correction: item.corrections.map(correctionComment) } : {}),
    ...(item.rights ? { copyrightNotice: item.rights } : {}),
    ...(item.details.licence?.url ? { license: item.details.licence.url } : {}),
    ...(item.details.attribution ? { creditText: item.details.attribution } : {}),
    ...(about.length ? { about } : {}),
  };
}

/** The same as a document of its own. */
export const structuredData = (item: NewsItem, around: Surroundings): Thing => ({
  "@context": "https://schema.org",
  ...newsArticle(item, around),
});

const correctionComment = ({ note, at }: ItemCorrection): Thing => ({
  "@type": "CorrectionComment",
  text: note,
  datePublished: at.toISOString(),
});

const creditOf = (item: NewsItem): Thing => ({
  "@type": "Organization",
  name: creditLine(item),
  ...(item.creditUrl ? { url: item.creditUrl } : {}),
});

/** One organisation, or all that sent the same. */
const sourcesOf = (item: NewsItem): Thing | Thing[] =>
  item.details.alsoFrom.length === 0
    ? creditOf(item)
    : [creditOf(item), ...item.details.alsoFrom.map(({ name }) => ({ "@type": "Organization", name }))];

function originalsOf({ canonicalUrl, details }: NewsItem): Thing {
  const urls = [canonicalUrl, ...details.alsoFrom.map((each) => each.url)].filter(Boolean);
  if (urls.length === 0) return {};
  return { isBasedOn: urls.length === 1 ? urls[0] : urls };
}

function aboutOf(item: NewsItem, absolute: Surroundings["absolute"]): Thing[] {
  const { appointment, sports } = item.details;
  const named = (type: string, name: string) => (name ? { "@type": type, name } : undefined);
  return [
    eventOf(item, absolute),
    appointment && { "@type": "Person", name: appointment.person, jobTitle: appointment.role },
    sports && {
      "@type": "SportsEvent",
      name: [sports.homeTeam, sports.awayTeam].filter(Boolean).join(" – ") || item.headline,
      startDate: sports.playedOn || undefined,
      homeTeam: named("SportsTeam", sports.homeTeam),
      awayTeam: named("SportsTeam", sports.awayTeam),
      description: sports.score || undefined,
    },
  ].filter((thing) => thing !== null);
}
