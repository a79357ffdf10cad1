import { generateAtomFeed } from "feedsmith";
import { closeUpCdata } from "./cdata";
import { type FeedChannel, type FeedEntry, xmlText } from "./channel";

const person = (name: string, uri: string) => ({ name: xmlText(name), ...(uri ? { uri } : {}) });

const contributorsOf = ({ author, credit, alsoFrom }: FeedEntry) => {
  const all = [...(author ? [credit] : []), ...alsoFrom];
  return all.length ? { contributors: all.map(({ name, url }) => person(name, url)) } : {};
};

const entry = (item: FeedEntry) => ({
  id: item.permalink,
  title: { value: xmlText(item.title), type: "text" },
  updated: item.updated,
  published: item.published,
  authors: [item.author ? person(item.author, "") : person(item.credit.name, item.credit.url)],
  ...contributorsOf(item),
  links: [
    { href: item.url, rel: "alternate", type: "text/html" },
    ...(item.original ? [{ href: item.original, rel: "via" }] : []),
    ...item.images.map((image) => ({
      href: image.url,
      rel: "enclosure",
      type: image.contentType,
      ...(image.alt ? { title: xmlText(image.alt) } : {}),
    })),
    ...item.files.map((file) => ({
      href: file.url,
      rel: "enclosure",
      type: file.contentType,
      length: file.bytes,
      title: xmlText(file.title),
    })),
  ],
  categories: item.categories.map((term) => ({ term: xmlText(term) })),
  ...(item.summary ? { summary: { value: xmlText(item.summary), type: "text" } } : {}),
  content: { value: xmlText(item.html), type: "html" },
  ...(item.rights ? { rights: { value: xmlText(item.rights), type: "text" } } : {}),
});

/** Atom 1.0 (RFC 4287): full content as escaped HTML, self and alternate links, and the hub that tells of its news (WebSub §4). */
export function atomOf(feed: FeedChannel): string {
  return closeUpCdata(
    generateAtomFeed({
      id: feed.self,
      title: { value: xmlText(feed.title), type: "text" },
      ...(feed.description ? { subtitle: { value: xmlText(feed.description), type: "text" } } : {}),
      updated: feed.updated,
      authors: [person(feed.publisher, "")],
      links: [
        { href: feed.self, rel: "self", type: "application/atom+xml" },
        ...(feed.hub ? [{ href: feed.hub, rel: "hub" }] : []),
        { href: feed.link, rel: "alternate", type: "text/html" },
      ],
      generator: { text: "Dateline" },
      entries: feed.items.map(entry),
      xml: { lang: feed.language },
    }),
  );
}
