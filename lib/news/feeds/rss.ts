import { generateRssFeed } from "feedsmith";
import { closeUpCdata } from "./cdata";
import { type FeedChannel, type FeedEntry, type FeedImage, xmlText } from "./channel";

const words = (text: string) => ({ value: xmlText(text), type: "plain" });

const picture = (image: FeedImage) => ({
  url: image.url,
  type: image.contentType,
  medium: "image",
  ...(image.width && image.height ? { width: image.width, height: image.height } : {}),
  ...(image.caption ? { title: words(image.caption) } : {}),
  ...(image.alt ? { description: words(image.alt) } : {}),
  ...(image.credit ? { credits: [{ value: xmlText(image.credit) }] } : {}),
  ...(image.licence ? { copyright: { value: xmlText(image.licence) } } : {}),
});

const file = (each: FeedEntry["files"][number]) => ({
  url: each.url,
  type: each.contentType,
  medium: "document",
  fileSize: each.bytes,
  title: words(each.title),
});

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
    ...(item.alsoFrom.length ? { contributors: item.alsoFrom.map(({ name }) => xmlText(name)) } : {}),
    languages: [item.language],
    ...(item.original ? { sources: [item.original] } : {}),
    ...(item.rights ? { rights: [xmlText(item.rights)] } : {}),
  },
  atom: { updated: item.updated },
  // More than one enclosure is more than most readers take; every file is under media:content as well.
  ...(item.files[0]
    ? {
        enclosures: [
          { url: item.files[0].url, length: item.files[0].bytes, type: item.files[0].contentType },
        ],
      }
    : {}),
  ...(item.images.length || item.files.length
    ? { media: { contents: [...item.images.map(picture), ...item.files.map(file)] } }
    : {}),
});

/** RSS 2.0 with content:encoded, Dublin Core, Media RSS and atom:link to itself and to its hub. */
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
      atom: {
        links: [
          { href: feed.self, rel: "self", type: "application/rss+xml" },
          ...(feed.hub ? [{ href: feed.hub, rel: "hub" }] : []),
        ],
      },
      items: feed.items.map(entry),
    }),
  );
}
