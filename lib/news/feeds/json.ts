import { generateJsonFeed } from "feedsmith";
import type { FeedChannel, FeedEntry } from "./channel";

const attachmentsOf = ({ images, files }: FeedEntry) => [
  // The first picture is the item's `image` already.
  ...images.slice(1).map((image) => ({
    url: image.url,
    mime_type: image.contentType,
    ...(image.caption || image.alt ? { title: image.caption || image.alt } : {}),
  })),
  ...files.map((file) => ({
    url: file.url,
    mime_type: file.contentType,
    title: file.title,
    size_in_bytes: file.bytes,
  })),
];

const entry = (item: FeedEntry) => ({
  id: item.permalink,
  url: item.url,
  ...(item.original ? { external_url: item.original } : {}),
  title: item.title,
  content_html: item.html,
  ...(item.summary ? { summary: item.summary } : {}),
  ...(item.images[0] ? { image: item.images[0].url } : {}),
  date_published: item.published,
  date_modified: item.updated,
  authors: [
    ...(item.author ? [{ name: item.author }] : []),
    ...[item.credit, ...item.alsoFrom].map(({ name, url }) => ({ name, ...(url ? { url } : {}) })),
  ],
  ...(item.categories.length ? { tags: item.categories } : {}),
  language: item.language,
  ...(item.images.length > 1 || item.files.length ? { attachments: attachmentsOf(item) } : {}),
});

/** JSON Feed 1.1, as text. */
export function jsonFeedOf(feed: FeedChannel): string {
  return JSON.stringify(
    generateJsonFeed({
      title: feed.title,
      home_page_url: feed.link,
      feed_url: feed.self,
      ...(feed.description ? { description: feed.description } : {}),
      language: feed.language,
      authors: [{ name: feed.publisher }],
      ...(feed.hub ? { hubs: [{ type: "WebSub", url: feed.hub }] } : {}),
      items: feed.items.map(entry),
    }),
  );
}
