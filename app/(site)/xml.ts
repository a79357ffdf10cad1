import { xmlText } from "@/lib/news/feeds/channel";
import type { Answer } from "./door";

const escapeXml = (text: string) =>
  xmlText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** An element with text or with elements inside. */
export const element = (name: string, content: string | string[]): string =>
  `<${name}>${Array.isArray(content) ? content.join("") : escapeXml(content)}</${name}>`;

/** A sitemap document (sitemaps.org protocol 0.9) as an answer. */
export const sitemap = (
  root: "urlset" | "sitemapindex",
  entries: string[],
  lists: string[],
  extra = "",
): Answer => ({
  headers: { "Content-Type": "application/xml; charset=utf-8" },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${extra}>${entries.join("\n")}</${root}>\n`,
  lists,
});
