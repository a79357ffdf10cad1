import { door } from "@/app/(site)/door";
import { element, sitemap } from "@/app/(site)/xml";
import { absolute } from "@/components/site/edition";
import { decodeCursor } from "@/lib/core/cursor";
import { notFound } from "@/lib/core/errors";
import { daily, newsPath, sectionPath, site } from "@/lib/core/paths";
import { sitemapEntries } from "@/lib/news/sitemap";

/** One sitemap: the title's standing pages, or up to 5,000 items from a mark of the index on. */
export const GET = door<{ host: string; page: string }>({
  path: (params) => `/sitemap/${params.page}`,
  load: async ({ edition, params }) => {
    const [, name = ""] = /^([a-z0-9.]+)\.xml$/.exec(params.page) ?? [];
    if (!name) throw notFound("That page");
    const url = (path: string, ...rest: string[]) =>
      element("url", [element("loc", absolute(edition, path)), ...rest]);
    if (name === "pages") {
      const sections = edition.title.sections.map(({ slug }) => sectionPath(slug));
      const { home, releases, events, people, archive, about, submit, standards, corrections, ledger } = site;
      const lists = [home, ...sections, releases, events, people, archive];
      const paths = [...lists, daily.subscribe, about, submit, standards, corrections, ledger];
      return sitemap(
        "urlset",
        paths.map((path) => url(path)),
        [],
      );
    }
    const items = await sitemapEntries(edition.title.id, decodeCursor(name), edition.now);
    return sitemap(
      "urlset",
      items.map((item) => url(newsPath(item), element("lastmod", item.updatedAt.toISOString()))),
      ["front"],
    );
  },
});
