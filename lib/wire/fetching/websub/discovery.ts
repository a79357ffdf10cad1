/** A hub and the topic to subscribe to there. */
export type Topic = { hub: string; topic: string };

const PARAMETER = /;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]+))/g;
const LINK = /<([^<>]{1,2000})>((?:\s*;\s*[\w*-]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]+))*)/g;

/** The addresses a Link header gives a relation, in its order (RFC 8288 §3). */
export function linksOf(header: string, rel: string, base: string): string[] {
  return [...header.matchAll(LINK)].flatMap(([, target = "", parameters = ""]) => {
    const rels = [...parameters.matchAll(PARAMETER)]
      .filter(([, name = ""]) => name.toLowerCase() === "rel")
      .flatMap(([, , quoted, bare]) => (quoted ?? bare ?? "").toLowerCase().split(/\s+/));
    return rels.includes(rel) && URL.canParse(target, base) ? [new URL(target, base).href] : [];
  });
}

/**
 * Where a feed's news is pushed: by the answer's Link headers first, then by the feed's own links (WebSub §4). Both a
 * hub and the topic's own address must be named.
 */
export function topicOf(
  link: string | null,
  feed: { hub: string | null; self: string | null },
  base: string,
): Topic | null {
  const header = (link ?? "").slice(0, 8_000);
  const hub = linksOf(header, "hub", base)[0] ?? feed.hub;
  const topic = linksOf(header, "self", base)[0] ?? feed.self;
  const usable = (text: string | null): text is string =>
    text !== null && text.length <= 2000 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return usable(hub) && usable(topic) ? { hub, topic } : null;
}
