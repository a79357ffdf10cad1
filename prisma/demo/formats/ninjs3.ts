import type { WireItem } from "../agencies/shape.ts";
import type { FeedDocument, WrittenFeed } from "./feed-document.ts";

/** A list of ninjs 3.0 items (IPTC; names in camel case, pictures as associations). */
export function ninjs3({ agency, feed, self, updated, items }: FeedDocument): WrittenFeed {
  const shared = {
    language: "en-US",
    provider: { literal: agency.slug, name: agency.name },
    copyrightNotice: agency.rights,
    pubStatus: "usable",
    version: "1",
  };
  const body = {
    title: feed.title,
    link: self,
    versionCreated: updated.toISOString(),
    items: items.map((item) => ({
      uri: item.guid,
      standard: {
        name: "ninjs",
        version: "3.0",
        schema: "https://iptc.org/std/ninjs/ninjs-schema_3.0.json",
      },
      type: "text",
      ...shared,
      firstCreated: item.published.toISOString(),
      versionCreated: item.published.toISOString(),
      contentCreated: item.published.toISOString(),
      urgency: item.urgency,
      altIds: [{ role: "web", value: item.url }],
      headlines: [{ role: "main", value: item.headline }],
      descriptions: [{ role: "summary", contentType: "text/plain", value: item.summary }],
      bodies: [
        { role: "main", contentType: "text/html", value: item.html },
        { role: "main", contentType: "text/plain", value: item.text },
      ],
      ...(item.by ? { by: item.by, people: [{ name: item.by, rel: "creator" }] } : {}),
      located: item.place,
      subjects: item.tags.map((name) => ({ name, rel: "about" })),
      links: [{ rel: "alternate", href: item.url, contentType: "text/html" }],
      ...(item.picture ? { associations: [picture(item, shared)] } : {}),
    })),
  };
  return { contentType: "application/json; charset=utf-8", body: JSON.stringify(body, null, 1) };
}

const picture = (item: WireItem, shared: object) => ({
  uri: `${item.guid}#picture`,
  name: "main",
  type: "picture",
  ...shared,
  versionCreated: item.published.toISOString(),
  headlines: [{ role: "alt", value: item.picture?.alt }],
  descriptions: [{ role: "caption", contentType: "text/plain", value: item.picture?.caption }],
  by: item.picture?.credit,
  creditLine: item.picture?.credit,
  altText: item.picture?.alt,
  renditions: [
    {
      name: "main",
      href: item.picture?.url,
      contentType: "image/jpeg",
      width: item.picture?.width,
      height: item.picture?.height,
    },
  ],
});
