import type { FeedDocument, WrittenFeed } from "./feed-document.ts";
import { cdata, document, element } from "./markup.ts";

/** RSS 1.0 (RDF) with the Dublin Core and content modules; items named by `rdf:about`. */
export function rss1({ agency, feed, self, updated, items }: FeedDocument): WrittenFeed {
  const sequence = element(
    "items",
    {},
    element("rdf:Seq", {}, ...items.map((item) => element("rdf:li", { "rdf:resource": item.url }))),
  );
  const channel = element(
    "channel",
    { "rdf:about": self },
    element("title", {}, feed.title),
    element("link", {}, agency.homepage),
    element("description", {}, feed.description),
    element("dc:language", {}, "en-us"),
    element("dc:rights", {}, agency.rights),
    element("dc:date", {}, updated.toISOString()),
    sequence,
  );
  const written = items.map((item) =>
    element(
      "item",
      { "rdf:about": item.url },
      element("title", {}, item.headline),
      element("link", {}, item.url),
      element("description", {}, item.summary),
      ...(item.by ? [element("dc:creator", {}, item.by)] : []),
      element("dc:date", {}, item.published.toISOString()),
      element("dc:identifier", {}, item.guid),
      ...item.tags.map((tag) => element("dc:subject", {}, tag)),
      element("content:encoded", {}, cdata(item.html)),
      ...(item.picture
        ? [
            element(
              "media:content",
              { url: item.picture.url, medium: "image", type: "image/jpeg" },
              element("media:description", {}, item.picture.caption),
              element("media:title", {}, item.picture.alt),
              element("media:credit", {}, item.picture.credit),
            ),
          ]
        : []),
    ),
  );
  const root = element(
    "rdf:RDF",
    {
      xmlns: "http://purl.org/rss/1.0/",
      "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "xmlns:media": "http://search.yahoo.com/mrss/",
    },
    channel,
    ...written,
  );
  return { contentType: "application/rdf+xml; charset=utf-8", body: document(root) };
}
