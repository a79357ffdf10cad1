import { generateRssFeed } from "feedsmith";
import { closeUpCdata } from "./cdata";
import { type FeedChannel, type FeedEntry, xmlText } from "./channel";

const entry = (item: FeedEntry) => ({
  title: xmlText(item.title),
  link: item.url,
  description: xmlText(item.summary),
  guid: { value: item.permalink, isPermaLink: true },
  pubDate: item.published,
  categories: item.categories.map((name) => ({ name: xmlText(name) })),
  content: { encoded: xmlText(item.html) },
  dc: {
    creators: [xmlText(item.author || item.credit.name)],
    publishers: [xmlText(item.credit.name)],
    languages: [item.language],
    ...(item.original ? { sources: [item.original] } : {}),
    ...(item.rights ? { rights: [xmlText(item.rights)] } : {}),
  },
  atom: { updated: item.updated },
  ...(item.image
    ? {
        media: {
          contents: [
            {
              url: item.image.url,
              medium: "image",
              ...(item.image.alt ? { description: { value: xmlText(item.image.alt), type: "plain" } } : {}),
              ...(item.image.credit ? { credits: [{ value: xmlText(item.image.credit) }] } : {}),
            },
          ],
        },
      }
    : {}),
});

/** RSS 2.0 with content:encoded, Dublin Core, Media RSS and atom:link to itself. */
export function rssOf(feed: FeedChannel): string {
  return closeUpCdata(
    generateRssFeed({
      title: xmlText(feed.title),
      link: feed.link,
      description: xmlText(feed.description || feed.title),
      language: feed.language,
      lastBuildDate: feed.updated,
      generator: "Dateline",
      ttl: 5,
      atom: { links: [{ href: feed.self, rel: "self", type: "application/rss+xml" }] },
      items: feed.items.map(entry),
    }),
  );
}
