import { z } from "zod";

/** ISO 8601, UTC, milliseconds: `2026-03-01T09:30:00.000Z`. */
const instant = z.iso.datetime({ precision: 3 });

export const wireStatus = z.enum(["usable", "withheld", "canceled"]);

/** The picture that goes with an item; `url` is absolute http(s), sizes are pixels. */
export const wireImage = z.object({
  url: z.string(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
});

/**
 * One item of any agency in one shape. Strings are trimmed and "" when absent; all but `content` are plain
 * text. The first source present wins:
 *
 * | field | RSS, RDF, CDF | Atom | JSON Feed |
 * |---|---|---|---|
 * | guid | guid, atom:id, id, rdf:about, dc:identifier | id, completed where it is relative and the document states its base | id |
 * | url | link (its text, its href or rdf:resource), atom:link, a permalink guid, rdf:about, CDF @href | link rel=alternate (a web page first), link's text, content@src, an http id | url, external_url, an http id |
 * | title | title, dc:title, media:title, itunes:title, atom:title, media:title of a group or its content | title, media:title | title |
 * | summary | a summary beside a description; description, dc:description, dcterms:description, dcterms:abstract, abstract; summary, atom:summary; itunes:summary, media:description, itunes:subtitle | summary, media:description | summary |
 * | content | content:encoded, content:item, fullitem, atom:content, content; XHTML body or div, body; the description beside a summary; the summary | content, content:encoded, the summary | content_html, content_text, content, description, the summary |
 * | published | pubDate, dc:date, dcterms:issued, dcterms:created, atom:published, published, date; else updated | published, issued, created, dc:date; else updated | date_published; else updated |
 * | updated | atom:updated, dcterms:modified, lastBuildDate, updated, dc:date (the last where one repeats), CDF @lastmod | updated, modified, dcterms:modified (the last where one repeats) | date_modified |
 * | authors | dc:creator, dcterms:creator, dc:author; author, atom:author; itunes:author, media:author, managingEditor | author and dc:creator, the source's, the feed's | authors, author, the feed's |
 * | categories | category, dc:subject, media:category, atom:category (the term; the label where the term is a code), itunes:category, tags, media:keywords, itunes:keywords, keywords | the same | tags |
 * | image | media:content (the widest for a screen), media:thumbnail, enclosure, itunes:image, image, link rel=image, first img | the same, link rel=enclosure | image, banner_image, an attached image, first img |
 * | rights | dc:rights, dcterms:rights, media:copyright, copyright, atom:rights, the channel's | rights, dc:rights, the feed's rights or copyright | none |
 * | language | dc:language, language, xml:lang of the text or item, the channel's | xml:lang of the content or entry, up to the feed's; dc:language | language, the feed's |
 * | place | georss:featureName, dc:coverage, dcterms:spatial | georss:featureName, dc:coverage | none |
 * | itemType | audio or video by the enclosures, else text | the same | by the attachments |
 *
 * Where suites of other parsers differ: text is never cut or added to but where it is markup; links are absolute,
 * from xml:base, then the feed's page, its own address, where it came from; HTML is sanitised; a name written with a
 * mailbox is the name; feedburner:origLink stays unread, the link readers were given stands.
 *
 * | field | ninjs | NewsML-G2 | NITF | NewsML 1 |
 * |---|---|---|---|---|
 * | guid | uri, guid | @guid, which must be there | doc-id, du-key@key | PublicIdentifier without its revision, ProviderId + DateId + NewsItemId, Duid |
 * | url | links/altids with a web address, an http uri | link rel=canonical and the like, an HTML rendition, altId, an http guid | an http doc-id | an http identifier |
 * | title | headlines (main first), headline, headline_*, title, slugline | headline (main first, then without a role, by rank), the text's own, itemMeta/title, slugline | hedline/hl1, head/title | HeadLine, a component of role Title, the text's own, SlugLine |
 * | summary | descriptions (caption, text, lead, summary), description_* | description (a story's summary, a picture's caption; a script last), NITF abstract | abstract | a component of role Lead or Caption, NITF abstract |
 * | content | bodies, body_* (HTML, NITF, plain), the summary | inlineXML/inlineData in the item's language: XHTML, NITF, HTML in data, other mark-up, plain; a package's headlines; the summary | body.content, body.end | DataContent of role Main or Body, then any |
 * | published | firstcreated, versioncreated, contentcreated | firstCreated, contentCreated (not of recordings), versionCreated, contentModified | date.issue, date.publication, story.date | FirstCreated, ThisRevisionCreated |
 * | updated | versioncreated, contentmodified | versionCreated | revision-history, date.issue | ThisRevisionCreated |
 * | authors | byline, by, authors, creator | by, NITF byline, creator, contributor (name, else literal) | byline (its persons, else the line) | ByLine, NITF byline, Creator |
 * | categories | names of subject(s), keyword(s) | names of subject (or its mainConcept), keyword | tobject.subject type, matter and detail, keyword | names in a TopicSet, KeywordLine |
 * | topics | subject(s) by uri, scheme + code, QCode or a bare number | subject and its sameAs by qcode or uri, through the catalog's aliases | tobject.subject.refnum | SubjectCode |
 * | image | own renditions, associations, first img | remoteContent (the widest for a screen), an image link, icon, the picture beside it in the message, NITF media, first img | media | ContentItem@Href, NITF media |
 * | rights | copyrightnotice, copyrightholder | copyrightNotice, its @href, copyrightHolder | rights, doc.copyright, doc.rights@owner | CopyrightLine |
 * | usageTerms | usageterms, rightsinfo/linkedrights | usageTerms, its @href, rightsInfo/link | doc.rights type and limitations | RightsLine |
 * | status | pubstatus | pubStatus | docdata@management-status | Status |
 * | version | version | @version | du-key@version | RevisionId |
 * | embargoedUntil | embargoed | embargoed | date.release after the issue, or of an embargoed document | StatusWillChange to Usable |
 * | expires | expires | expires, a publication's stop, the last rightsInfo@validto | date.expire, doc.rights@enddate, the earlier | none |
 * | language | language | xml:lang of the text, contentMeta/language, xml:lang | baselang, xml:lang | Language, xml:lang |
 * | place | located | located (name, else literal), NITF dateline | dateline, evloc@city | Location/City, NITF dateline |
 * | itemType | type | itemClass | text, picture | text, or the MediaType |
 * | urgency | urgency | urgency | urgency@ed-urg | Urgency |
 *
 * An embargo that cannot be read withholds its item. Notes to editors (edNote, ed-msg) are not taken.
 *
 * An empty guid becomes the link, then a hash (identity.ts). `place` is the place of the dateline where the
 * feed states it apart from the text.
 */
export const neutralItem = z.object({
  guid: z.string().min(1),
  url: z.string(),
  title: z.string(),
  summary: z.string(),
  /** Sanitised HTML (lib/core/html.ts). */
  content: z.string(),
  published: instant.nullable(),
  updated: instant.nullable(),
  authors: z.array(z.string()),
  categories: z.array(z.string()),
  /** IPTC Media Topics the agency filed it under, as QCodes: `medtop:20000139`. */
  topics: z.array(z.string()).default([]),
  image: wireImage.nullable(),
  rights: z.string(),
  usageTerms: z.string(),
  status: wireStatus,
  version: z.number().int().nonnegative().nullable(),
  embargoedUntil: instant.nullable(),
  /** From then on the agency's licence to show it has run out. */
  expires: instant.nullable().default(null),
  language: z.string(),
  place: z.string(),
  /** text, picture, graphic, video, audio, composite, event… (ninjs `type`). */
  itemType: z.string(),
  /** 1 (most urgent) to 9, as IPTC counts. */
  urgency: z.number().int().nullable(),
});

export const parsedFeed = z.object({
  /** rss-2.0, atom-1.0, json-feed-1.1, ninjs-3… as found in the bytes. */
  format: z.string(),
  feed: z.object({
    title: z.string(),
    link: z.string(),
    language: z.string(),
    ttlSeconds: z.number().int().positive().nullable(),
    hub: z.string().nullable(),
    self: z.string().nullable(),
  }),
  items: z.array(neutralItem),
  /** Items that could not be taken, by their place in the document counted from 0. */
  rejected: z.array(z.object({ index: z.number().int(), guid: z.string().optional(), error: z.string() })),
});

export type WireStatus = z.infer<typeof wireStatus>;
export type WireImage = z.infer<typeof wireImage>;
export type NeutralItem = z.infer<typeof neutralItem>;
export type ParsedFeed = z.infer<typeof parsedFeed>;
export type FeedHead = ParsedFeed["feed"];
