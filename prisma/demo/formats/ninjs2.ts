import type { FeedDocument, WrittenFeed } from "./feed-document.ts";

/** A list of ninjs 2.1 items of type picture (IPTC; names in lower case, the picture as a rendition). */
export function ninjs2({ agency, feed, updated, items }: FeedDocument): WrittenFeed {
  const body = {
    title: feed.title,
    versioncreated: updated.toISOString(),
    items: items.map((item) => ({
      uri: item.guid,
      standard: {
        name: "ninjs",
        version: "2.1",
        schema: "https://iptc.org/std/ninjs/ninjs-schema_2.1.json",
      },
      type: item.picture ? "picture" : "text",
      language: "en-US",
      firstcreated: item.published.toISOString(),
      versioncreated: item.published.toISOString(),
      pubstatus: "usable",
      version: "1",
      urgency: item.urgency,
      by: item.by,
      copyrightholder: agency.name,
      copyrightnotice: agency.rights,
      located: item.place,
      altids: [{ role: "web", value: item.url }],
      headlines: [{ role: "main", value: item.headline }],
      descriptions: [
        { role: "caption", contenttype: "text/plain", value: item.summary },
        ...(item.picture ? [{ role: "alt", contenttype: "text/plain", value: item.picture.alt }] : []),
      ],
      bodies: [{ role: "main", contenttype: "text/html", value: item.html }],
      subjects: item.tags.map((name) => ({ name, rel: "about" })),
      ...(item.picture
        ? {
            creditline: item.picture.credit,
            renditions: [
              {
                name: "main",
                href: item.picture.url,
                contenttype: "image/jpeg",
                width: item.picture.width,
                height: item.picture.height,
              },
            ],
          }
        : {}),
    })),
  };
  return { contentType: "application/json; charset=utf-8", body: JSON.stringify(body, null, 1) };
}
