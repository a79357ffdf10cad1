import { site } from "@/lib/core/paths";
import { mediaPath } from "@/lib/media/schema";
import type { Newsroom } from "@/lib/organisations/newsroom";
import type { Thing } from "./thing";

/** Things of one page as one document. */
export const graph = (...things: Thing[]): Thing => ({ "@context": "https://schema.org", "@graph": things });

type Title = { name: string; tagline: string; origin: string; icon: string };

/** A title as the publisher of its pages, with where it tells its rules and its mistakes. */
export function publisherOf({ name, origin, icon }: Title): Thing {
  const at = (path: string) => new URL(path, origin).href;
  return {
    "@type": "NewsMediaOrganization",
    "@id": at("/#publisher"),
    name,
    url: at(site.home),
    logo: { "@type": "ImageObject", url: at(icon) },
    publishingPrinciples: at(site.standards),
    correctionsPolicy: at(site.corrections),
  };
}

/** A title's site, with the address at which it is searched. */
export const webSite = (title: Title): Thing => ({
  "@type": "WebSite",
  "@id": new URL("/#site", title.origin).href,
  name: title.name,
  ...(title.tagline ? { description: title.tagline } : {}),
  url: new URL(site.home, title.origin).href,
  publisher: publisherOf(title),
  potentialAction: {
    "@type": "SearchAction",
    target: {
      "@type": "EntryPoint",
      urlTemplate: `${new URL(site.search, title.origin).href}?q={search_term_string}`,
    },
    "query-input": "required name=search_term_string",
  },
});

/** The way from the front page to a page, that page last. */
export const breadcrumbs = (trail: { name: string; url: string }[]): Thing => ({
  "@type": "BreadcrumbList",
  itemListElement: trail.map(({ name, url }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name,
    item: url,
  })),
});

/** A page that lists stories, by their addresses in their order. */
export const collection = (
  page: { url: string; name: string; description: string },
  urls: string[],
): Thing => ({
  "@type": "CollectionPage",
  "@id": page.url,
  ...page,
  mainEntity: {
    "@type": "ItemList",
    numberOfItems: urls.length,
    itemListElement: urls.map((url, index) => ({ "@type": "ListItem", position: index + 1, url })),
  },
});

/** An organisation by its newsroom; `sameAs` are its own site and the domains it has proved to be its own. */
export function organisation(newsroom: Omit<Newsroom, "slug">, url: string, domains: string[]): Thing {
  const { logo, pressName, pressEmail, pressPhone } = newsroom;
  const own = /^https?:/.test(newsroom.website) && URL.canParse(newsroom.website);
  const elsewhere = [
    ...(own ? [new URL(newsroom.website).href] : []),
    ...domains.map((each) => `https://${each}/`),
  ];
  return {
    "@type": "Organization",
    "@id": `${url}#organisation`,
    name: newsroom.name,
    url: elsewhere[0] ?? url,
    ...(newsroom.boilerplate ? { description: newsroom.boilerplate.slice(0, 500) } : {}),
    ...(newsroom.place ? { location: { "@type": "Place", name: newsroom.place } } : {}),
    ...(logo
      ? {
          logo: {
            "@type": "ImageObject",
            url: new URL(mediaPath(logo.key, logo.width), url).href,
            width: logo.width,
            height: logo.height,
          },
        }
      : {}),
    ...(pressName || pressEmail || pressPhone
      ? {
          contactPoint: {
            "@type": "ContactPoint",
            contactType: "press",
            ...(pressName ? { name: pressName } : {}),
            ...(pressEmail ? { email: pressEmail } : {}),
            ...(pressPhone ? { telephone: pressPhone } : {}),
          },
        }
      : {}),
    ...(elsewhere.length ? { sameAs: [...new Set(elsewhere)] } : {}),
  };
}
