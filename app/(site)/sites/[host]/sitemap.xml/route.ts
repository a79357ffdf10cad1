import { door } from "@/app/(site)/door";
import { element, sitemap } from "@/app/(site)/xml";
import { absolute } from "@/components/site/edition";
import { sitemapPath } from "@/lib/core/paths";
import { sitemapPages } from "@/lib/news/sitemap";

/** The index of the title's sitemaps. */
export const GET = door({
  path: () => "/sitemap.xml",
  load: async ({ edition }) => {
    const pages = await sitemapPages(edition.title.id, edition.now);
    const entry = (page: string, ...rest: string[]) =>
      element("sitemap", [element("loc", absolute(edition, sitemapPath(page))), ...rest]);
    const entries = [
      entry("pages"),
      ...pages.map(({ cursor, newest }) => entry(cursor, element("lastmod", newest.toISOString()))),
    ];
    return sitemap("sitemapindex", entries, ["front"]);
  },
});
