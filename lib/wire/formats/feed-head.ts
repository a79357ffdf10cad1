import { absoluteUrl } from "@/lib/core/absolute-url";
import { childText, elements, type XmlNode } from "./xml-node";

const PERIODS: Record<string, number> = {
  hourly: 3600,
  daily: 86400,
  weekly: 604800,
  monthly: 2592000,
  yearly: 31536000,
};

/** The addresses of the atom:links of this relation, "" left out. */
export function linksOf(node: XmlNode, rel: string, prefix = "atom:"): string[] {
  return elements(node, `${prefix}link`)
    .filter((link) => (link.attributes.rel ?? "alternate").toLowerCase() === rel)
    .map((link) => link.attributes.href ?? "")
    .filter((href) => href.trim() !== "");
}

/**
 * The address for readers: of several alternates the first for a browser, which is one of the web and not said
 * to be another medium; undefined when there is none.
 */
export function alternateOf(node: XmlNode, prefix = "atom:"): string | undefined {
  const links = elements(node, `${prefix}link`).filter(
    ({ attributes: { rel = "alternate", href = "" } }) =>
      /^(alternate)?$/i.test(rel.trim()) && href.trim() !== "",
  );
  const web = links.filter((link) => !/^\s*(?!https?:)[a-z][a-z\d+.-]*:/i.test(link.attributes.href!));
  const pages = web.filter((link) => /^$|html/i.test(link.attributes.type ?? ""));
  return (pages[0] ?? web[0] ?? links[0])?.attributes.href;
}

/** The feed's WebSub hub and own address (WebSub §4, RFC 4287 §4.2.7.2). */
export function hubAndSelf(
  node: XmlNode,
  base: string,
  prefix?: string,
): { hub: string | null; self: string | null } {
  const first = (rel: string) => absoluteUrl(linksOf(node, rel, prefix)[0] ?? "", base) || null;
  return { hub: first("hub"), self: first("self") };
}

/** How long the feed says it may be kept, in seconds: RSS `ttl` (minutes) or the syndication module. */
export function ttlOf(node: XmlNode): number | null {
  const minutes = Number(childText(node, "ttl"));
  if (Number.isInteger(minutes) && minutes > 0) return Math.min(minutes * 60, PERIODS.yearly!);
  const period = PERIODS[childText(node, "sy:updateperiod").trim().toLowerCase()];
  const frequency = Number(childText(node, "sy:updatefrequency") || 1);
  return period && frequency >= 1 ? Math.max(1, Math.round(period / frequency)) : null;
}
