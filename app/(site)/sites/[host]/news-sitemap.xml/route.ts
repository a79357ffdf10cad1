import { door } from "@/app/(site)/door";
import { element, sitemap } from "@/app/(site)/xml";
import { absolute } from "@/components/site/edition";
import { newsPath } from "@/lib/core/paths";
import { recentNews } from "@/lib/news/sitemap";

const NAMESPACE = ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

/** The last two days, for news search engines. */
export const GET = door({
  path: () => "/news-sitemap.xml",
  load: async ({ edition }) => {
    const { title, now } = edition;
    const items = await recentNews(title.id, now);
    const entries = items.map((item) =>
      element("url", [
        element("loc", absolute(edition, newsPath(item))),
        element("news:news", [
          element("news:publication", [
            element("news:name", title.name),
            element("news:language", item.language.split("-")[0] ?? "en"),
          ]),
          element("news:publication_date", item.publishedAt.toISOString()),
          element("news:title", item.headline),
        ]),
      ]),
    );
    return sitemap("urlset", entries, ["front"], NAMESPACE);
  },
});
