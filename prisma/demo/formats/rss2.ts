import type { WireItem } from "../agencies/shape.ts";
import type { FeedDocument, WrittenFeed } from "./feed-document.ts";
import { cdata, document, element, rfc822 } from "./markup.ts";

/** RSS 2.0 with content, Dublin Core, Media RSS and an Atom self link. */
export function rss2({ agency, feed, self, updated, items }: FeedDocument): WrittenFeed {
  const channel = element(
    "channel",
    {},
    element("title", {}, feed.title),
    element("link", {}, agency.homepage),
    element("description", {}, feed.description),
    element("language", {}, "en-us"),
    element("copyright", {}, agency.rights),
    element("lastBuildDate", {}, rfc822(updated)),
    element("ttl", {}, "15"),
    element("atom:link", { href: self, rel: "self", type: "application/rss+xml" }),
    ...items.map((item) => entry(item, agency.rights)),
  );
  const root = element(
    "rss",
    {
      version: "2.0",
      "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:media": "http://search.yahoo.com/mrss/",
      "xmlns:atom": "http://www.w3.org/2005/Atom",
    },
    channel,
  );
  return { contentType: "application/rss+xml; charset=utf-8", body: document(root) };
}

const entry = (item: WireItem, rights: string) =>
  element(
    "item",
    {},
    element("title", {}, item.headline),
    element("link", {}, item.url),
    element("guid", { isPermaLink: "false" }, item.guid),
    element("pubDate", {}, rfc822(item.published)),
    ...(item.by ? [element("dc:creator", {}, item.by)] : []),
    element("dc:rights", {}, rights),
    element("description", {}, item.summary),
    element("content:encoded", {}, cdata(item.html)),
    ...item.tags.map((tag) => element("category", {}, tag)),
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
