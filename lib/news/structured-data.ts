import { htmlToText } from "@/lib/core/html-text";
import { creditLine } from "./credit";
import { widest } from "./renditions";
import { type ItemCorrection, type NewsImage, type NewsItem, picturesOf } from "./schema";

type Thing = Record<string, unknown>;

/** Absolute addresses and names the item itself does not know. */
export type Surroundings = {
  url: string;
  publisher: { name: string; url: string };
  absolute: (path: string) => string;
};

/** An item as schema.org JSON-LD: NewsArticle, with the event, person or match it tells of as `about`. */
export function structuredData(item: NewsItem, { url, publisher, absolute }: Surroundings): Thing {
  const about = aboutOf(item);
  const pictures = picturesOf(item);
  return {
    "@context": "https://schema.org",
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
    ...(item.place ? { dateline: item.place } : {}),
    ...(item.details.keywords.length ? { keywords: item.details.keywords } : {}),
    author: item.byline
      ? { "@type": "Person", name: item.byline, affiliation: creditOf(item) }
      : creditOf(item),
    sourceOrganization: creditOf(item),
    publisher: { "@type": "NewsMediaOrganization", ...publisher },
    ...(item.canonicalUrl ? { isBasedOn: item.canonicalUrl } : {}),
    ...(item.corrections.length ? { correction: item.corrections.map(correctionComment) } : {}),
    ...(item.rights ? { copyrightNotice: item.rights } : {}),
    ...(about.length ? { about } : {}),
  };
}

const correctionComment = ({ note, at }: ItemCorrection): Thing => ({
  "@type": "CorrectionComment",
  text: note,
  datePublished: at.toISOString(),
});

function imageObject(image: NewsImage, absolute: Surroundings["absolute"]): Thing {
  const { url, width, height, contentType } = widest(image);
  return {
    "@type": "ImageObject",
    url: absolute(url),
    ...(width && height ? { width, height } : {}),
    encodingFormat: contentType,
    caption: image.caption,
    creditText: image.credit,
    ...(image.licence ? { copyrightNotice: image.licence } : {}),
  };
}

const creditOf = (item: NewsItem): Thing => ({
  "@type": "Organization",
  name: creditLine(item),
  ...(item.creditUrl ? { url: item.creditUrl } : {}),
});

function aboutOf({ details, headline }: NewsItem): Thing[] {
  const { event, appointment, sports } = details;
  return [
    event && {
      "@type": "Event",
      name: headline,
      startDate: event.start,
      ...(event.end ? { endDate: event.end } : {}),
      location: { "@type": "Place", name: event.venue, address: event.address },
      organizer: { "@type": "Organization", name: event.organiser },
      ...(event.url ? { url: event.url } : {}),
    },
    appointment && { "@type": "Person", name: appointment.person, jobTitle: appointment.role },
    sports && {
      "@type": "SportsEvent",
      name: [sports.homeTeam, sports.awayTeam].filter(Boolean).join(" – "),
      startDate: sports.playedOn,
      homeTeam: { "@type": "SportsTeam", name: sports.homeTeam },
      awayTeam: { "@type": "SportsTeam", name: sports.awayTeam },
      ...(sports.score ? { description: sports.score } : {}),
    },
  ].filter((thing) => thing !== null);
}
