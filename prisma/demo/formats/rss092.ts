import type { FeedDocument, WrittenFeed } from "./feed-document.ts";
import { document, element, rfc822 } from "./markup.ts";

/**
 * RSS 0.92: title, link and an escaped-HTML description; no guid, no namespaces. `pubDate` in items came with
 * 0.93, but publishers of 0.92 have always sent it.
 */
export function rss092({ agency, feed, updated, items }: FeedDocument): WrittenFeed {
  const channel = element(
    "channel",
    {},
    element("title", {}, feed.title),
    element("link", {}, agency.homepage),
    element("description", {}, feed.description),
    element("language", {}, "en-us"),
    element("copyright", {}, agency.rights),
    element("lastBuildDate", {}, rfc822(updated)),
    ...items.map((item) =>
      element(
        "item",
        {},
        element("title", {}, item.headline),
        element("link", {}, item.url),
        element("description", {}, item.html),
        ...item.tags.map((tag) => element("category", {}, tag)),
        element("pubDate", {}, rfc822(item.published)),
      ),
    ),
  );
  return {
    contentType: "text/xml; charset=utf-8",
    body: document(element("rss", { version: "0.92" }, channel)),
  };
}
