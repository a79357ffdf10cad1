// The rules of RSS 2.0, RFC 4287 and JSON Feed 1.1, held against a feed by a parser that had no part in writing it.
import { DomUtils, parseDocument } from "htmlparser2";

type Tree = ReturnType<typeof parseDocument>;
type Found = ReturnType<typeof kids>[number];

const kids = (of: { children: Tree["children"] }, name: string) =>
  DomUtils.getElementsByTagName(name, of.children as never, false);
const text = (of: Found | undefined) => (of ? DomUtils.textContent(of) : "");
const isAddress = (value: string) => URL.canParse(value) && /^(https?|urn|tag):/.test(value);
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Collects sentences about what is not so. */
function ledger() {
  const faults: string[] = [];
  return { faults, must: (holds: boolean, fault: string) => void (holds || faults.push(fault)) };
}
const repeated = (ids: string[]) => ids.length !== new Set(ids).size;

export function faultsOfRss(xml: string): string[] {
  const { faults, must } = ledger();
  const [rss] = kids(parseDocument(xml, { xmlMode: true }), "rss");
  must(rss?.attribs.version === "2.0", "no rss of version 2.0");
  const channel = rss && kids(rss, "channel");
  if (channel?.length !== 1) return [...faults, "not one channel"];
  const [head] = channel as [Found];
  for (const name of ["title", "link", "description"]) must(kids(head, name).length === 1, `not one ${name}`);
  must(RFC_822.test(text(kids(head, "lastBuildDate")[0])), "lastBuildDate is no date of RFC 822");
  const self = kids(head, "atom:link").filter((each) => each.attribs.rel === "self");
  must(self.length === 1 && isAddress(self[0]?.attribs.href ?? ""), "not one atom:link to itself");
  const items = kids(head, "item");
  for (const item of items) {
    const title = text(kids(item, "title")[0]);
    must(title !== "" || text(kids(item, "description")[0]) !== "", "an item without title and description");
    must(isAddress(text(kids(item, "link")[0])), `${title}: no link`);
    must(RFC_822.test(text(kids(item, "pubDate")[0])), `${title}: pubDate is no date of RFC 822`);
    must(kids(item, "enclosure").length < 2, `${title}: more than one enclosure`);
    for (const { attribs } of kids(item, "enclosure"))
      must(
        /^\d+$/.test(attribs.length ?? "") && Boolean(attribs.type) && isAddress(attribs.url ?? ""),
        `${title}: enclosure`,
      );
    const [guid] = kids(item, "guid");
    must(guid?.attribs.isPermaLink === "false" || isAddress(text(guid)), `${title}: guid is no permalink`);
  }
  must(!repeated(items.map((item) => text(kids(item, "guid")[0]))), "a guid twice");
  return faults;
}

export function faultsOfAtom(xml: string): string[] {
  const { faults, must } = ledger();
  const [feed] = kids(parseDocument(xml, { xmlMode: true }), "feed");
  if (feed?.attribs.xmlns !== "http://www.w3.org/2005/Atom") return ["no feed of Atom's namespace"];
  const entries = kids(feed, "entry");
  const hasAuthor = kids(feed, "author").length > 0;
  for (const each of [feed, ...entries]) {
    const title = text(kids(each, "title")[0]);
    for (const name of ["id", "title", "updated"])
      must(kids(each, name).length === 1, `${title}: not one ${name}`);
    must(isAddress(text(kids(each, "id")[0])), `${title}: id is no address`);
    for (const name of ["updated", "published"])
      for (const date of kids(each, name))
        must(RFC_3339.test(text(date)), `${title}: ${name} is no date of RFC 3339`);
    for (const author of kids(each, "author"))
      must(text(kids(author, "name")[0]) !== "", `${title}: a nameless author`);
    must(hasAuthor || kids(each, "author").length > 0, `${title}: nobody wrote it`);
    const links = kids(each, "link").map(({ attribs }) => attribs);
    for (const { href = "" } of links) must(isAddress(href), `${title}: a link to ${href}`);
    const same = links
      .filter(({ rel = "alternate" }) => rel === "alternate")
      .map(({ type, hreflang }) => `${type} ${hreflang}`);
    must(!repeated(same), `${title}: two alternates of one type`);
    must(same.length > 0 || kids(each, "content").length > 0, `${title}: neither content nor alternate`);
    for (const { attribs } of kids(each, "category"))
      must(Boolean(attribs.term), `${title}: category without term`);
  }
  must(!repeated(entries.map((entry) => text(kids(entry, "id")[0]))), "an id twice");
  return faults;
}

type JsonFeed = {
  version: string;
  title: string;
  feed_url: string;
  items: {
    id: string;
    url?: string;
    content_html?: string;
    date_published?: string;
    authors?: { name?: string; url?: string }[];
    attachments?: { url: string; mime_type: string }[];
  }[];
};

export function faultsOfJsonFeed(json: string): string[] {
  const { faults, must } = ledger();
  const feed = JSON.parse(json) as JsonFeed;
  must(feed.version === "https://jsonfeed.org/version/1.1", "no JSON Feed 1.1");
  must(Boolean(feed.title), "no title");
  must(isAddress(feed.feed_url), "no feed_url");
  for (const item of feed.items) {
    must(typeof item.id === "string" && item.id !== "", "an item without id");
    must(typeof item.content_html === "string", `${item.id}: no content`);
    must(RFC_3339.test(item.date_published ?? ""), `${item.id}: date_published`);
    must(isAddress(item.url ?? ""), `${item.id}: url`);
    for (const author of item.authors ?? []) must(Boolean(author.name ?? author.url), `${item.id}: author`);
    for (const file of item.attachments ?? [])
      must(isAddress(file.url) && /^\w+\/[\w.+-]+$/.test(file.mime_type), `${item.id}: attachment`);
  }
  must(!repeated(feed.items.map(({ id }) => id)), "an id twice");
  return faults;
}
