import type { FeedDocument, WrittenFeed } from "./feed-document.ts";

/** JSON Feed 1.1; captions and credits travel in a custom object, as the format allows. */
export function jsonFeed({ agency, feed, self, items }: FeedDocument): WrittenFeed {
  const body = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: agency.homepage,
    feed_url: self,
    description: feed.description,
    language: "en-US",
    authors: [{ name: agency.name, url: agency.homepage }],
    items: items.map((item) => ({
      id: item.guid,
      url: item.url,
      title: item.headline,
      summary: item.summary,
      content_html: item.html,
      content_text: item.text,
      date_published: item.published.toISOString(),
      ...(item.by ? { authors: [{ name: item.by }] } : {}),
      tags: item.tags,
      ...(item.picture
        ? {
            image: item.picture.url,
            _picture: { caption: item.picture.caption, credit: item.picture.credit, alt: item.picture.alt },
          }
        : {}),
    })),
  };
  return { contentType: "application/feed+json; charset=utf-8", body: JSON.stringify(body, null, 1) };
}
