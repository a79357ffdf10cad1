import type { WireItem } from "../agencies/shape.ts";
import type { FeedDocument, WrittenFeed } from "./feed-document.ts";
import { document, element } from "./markup.ts";

/** Atom 1.0 (RFC 4287) with Media RSS for pictures. */
export function atom({ agency, feed, self, updated, items }: FeedDocument): WrittenFeed {
  const root = element(
    "feed",
    {
      xmlns: "http://www.w3.org/2005/Atom",
      "xmlns:media": "http://search.yahoo.com/mrss/",
      "xml:lang": "en-US",
    },
    element("id", {}, `tag:${agency.slug}.example,2024:${feed.slug}`),
    element("title", {}, feed.title),
    element("subtitle", {}, feed.description),
    element("updated", {}, updated.toISOString()),
    element("author", {}, element("name", {}, agency.name)),
    element("rights", {}, agency.rights),
    element("link", { rel: "self", type: "application/atom+xml", href: self }),
    element("link", { rel: "alternate", type: "text/html", href: agency.homepage }),
    ...items.map(entry),
  );
  return { contentType: "application/atom+xml; charset=utf-8", body: document(root) };
}

const entry = (item: WireItem) =>
  element(
    "entry",
    {},
    element("id", {}, item.guid),
    element("title", { type: "text" }, item.headline),
    element("link", { rel: "alternate", type: "text/html", href: item.url }),
    element("published", {}, item.published.toISOString()),
    element("updated", {}, item.published.toISOString()),
    ...(item.by ? [element("author", {}, element("name", {}, item.by))] : []),
    ...item.tags.map((tag) => element("category", { term: tag })),
    element("summary", { type: "text" }, item.summary),
    element("content", { type: "html" }, item.html),
    ...(item.picture
      ? [
          element(
            "media:content",
            {
              url: item.picture.url,
              medium: "image",
              type: "image/jpeg",
              width: item.picture.width,
              height: item.picture.height,
            },
            element("media:description", { type: "plain" }, item.picture.caption),
            element("media:title", { type: "plain" }, item.picture.alt),
            element("media:credit", { role: "author" }, item.picture.credit),
          ),
        ]
      : []),
  );
