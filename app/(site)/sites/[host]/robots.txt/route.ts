import { door } from "@/app/(site)/door";
import { absolute } from "@/components/site/edition";

/** What robots may read (RFC 9309): all that readers may. */
export const GET = door({
  path: () => "/robots.txt",
  load: async ({ edition }) => ({
    headers: { "Content-Type": "text/plain; charset=utf-8" },
    body: [
      "User-agent: *",
      "Disallow: /api/",
      "Disallow: /search",
      // A path alone would bar whatever begins so: /desk-ledger is for everybody.
      ...["/desk", "/portal", "/account"].flatMap((path) => [`Disallow: ${path}$`, `Disallow: ${path}/`]),
      "",
      ...["/sitemap.xml", "/news-sitemap.xml"].map((path) => `Sitemap: ${absolute(edition, path)}`),
      "",
    ].join("\n"),
  }),
});
