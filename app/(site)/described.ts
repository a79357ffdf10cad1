import { absolute, type Edition } from "@/components/site/edition";
import { newsPath, newsroomPath, sectionPath, site } from "@/lib/core/paths";
import type { NewsItem } from "@/lib/news/schema";
import { newsArticle, structuredData } from "@/lib/news/structured/article";
import {
  breadcrumbs,
  collection,
  graph,
  organisation,
  publisherOf,
  webSite,
} from "@/lib/news/structured/pages";
import type { Surroundings, Thing } from "@/lib/news/structured/thing";
import type { Newsroom } from "@/lib/organisations/newsroom";
import { iconOf } from "../assets/stylesheet";

type Step = { name: string; path: string };
type Linked = { id: string; slug: string };

// As a file of its own: the head's icon is an address that holds all of it.
const titleOf = ({ title, origin }: Edition) => ({
  ...title,
  origin,
  icon: `/assets/${iconOf(title).name}`,
});
const urlsOf = (edition: Edition, items: Linked[]) => items.map((item) => absolute(edition, newsPath(item)));

/** The way from the front page to a page, that page last. */
const trail = (edition: Edition, ...steps: Step[]): Thing =>
  breadcrumbs(
    [{ name: edition.title.name, path: site.home }, ...steps].map(({ name, path }) => ({
      name,
      url: absolute(edition, path),
    })),
  );

function around(edition: Edition, item: NewsItem): Surroundings {
  return {
    url: absolute(edition, newsPath(item)),
    publisher: publisherOf(titleOf(edition)),
    absolute: (path) => absolute(edition, path),
  };
}

/** An item's page, for machines: the story and the way to it. */
export function itemDescribed(edition: Edition, item: NewsItem): Thing {
  const section = edition.title.sections.find(({ slug }) => slug === item.section);
  return graph(
    newsArticle(item, around(edition, item)),
    trail(edition, ...(section ? [{ name: section.name, path: sectionPath(section.slug) }] : []), {
      name: item.headline,
      path: newsPath(item),
    }),
  );
}

/** An item alone, as a document of its own. */
export const itemDocument = (edition: Edition, item: NewsItem): Thing =>
  structuredData(item, around(edition, item));

/** The front page: the site, how it is searched, and the stories on it. */
export function frontDescribed(edition: Edition, items: Linked[]): Thing {
  const { name, tagline, place } = edition.title;
  const page = { url: absolute(edition, site.home), name, description: tagline || `News from ${place}` };
  return graph(webSite(titleOf(edition)), collection(page, urlsOf(edition, items)));
}

/** A page that lists stories below the front page. */
export function listDescribed(edition: Edition, step: Step, description: string, items: Linked[]): Thing {
  const page = { url: absolute(edition, step.path), name: step.name, description };
  return graph(collection(page, urlsOf(edition, items)), trail(edition, step));
}

/** An organisation's newsroom, with whose it is. */
export function newsroomDescribed(
  edition: Edition,
  newsroom: Newsroom,
  proofs: { domain: string }[],
  items: Linked[],
): Thing {
  const path = newsroomPath(newsroom.slug);
  const url = absolute(edition, path);
  const about = organisation(
    newsroom,
    url,
    proofs.map((each) => each.domain),
  );
  const page = { url, name: newsroom.name, description: `News from ${newsroom.name}` };
  return graph(
    { ...collection(page, urlsOf(edition, items)), about: { "@id": about["@id"] } },
    about,
    trail(edition, { name: newsroom.name, path }),
  );
}
