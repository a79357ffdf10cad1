import type { WireItem } from "../agencies/shape.ts";
import type { FeedDocument, WrittenFeed } from "./feed-document.ts";
import { element } from "./markup.ts";

/** JSON Feed 1.1. Its `image` has no room for a caption, so pictures stand as figures in the content. */
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
      content_html: figure(item) + item.html,
      content_text: item.text,
      date_published: item.published.toISOString(),
      ...(item.by ? { authors: [{ name: item.by }] } : {}),
      tags: item.tags,
    })),
  };
  return { contentType: "application/feed+json; charset=utf-8", body: JSON.stringify(body, null, 1) };
}

const figure = ({ picture }: WireItem) =>
  picture
    ? element(
        "figure",
        {},
        element("img", {
          src: picture.url,
          alt: picture.alt,
          width: picture.width,
          height: picture.height,
        }),
        element("figcaption", {}, `${picture.caption} (${picture.credit})`),
      ).xml
    : "";
