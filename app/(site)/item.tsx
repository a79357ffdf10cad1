import { Article } from "@/components/news/article";
import { absolute, type Edition } from "@/components/site/edition";
import { newsPath, structuredDataPath } from "@/lib/core/paths";
import { listChannel } from "@/lib/news/queries";
import { widest } from "@/lib/news/renditions";
import type { NewsImage, NewsItem } from "@/lib/news/schema";
import { structuredData } from "@/lib/news/structured-data";
import { faceTag } from "@/lib/organisations/face";
import { publicProofs } from "@/lib/organisations/identity/queries";
import type { Answer } from "./door";
import { page } from "./render";

const MORE = 6;

/**
 * The page of an item with the latest of the wire below it. It depends on each story it shows, but not on the
 * wire's list: or every story that comes in would drop every item page there is.
 */
export async function itemPage(edition: Edition, item: NewsItem): Promise<Answer> {
  const wire = await listChannel({ publicationId: edition.title.id, channel: "wire" }, edition.now, {
    limit: MORE + 1,
  });
  const proofs = item.newsroom ? await publicProofs(item.newsroom) : [];
  const more = wire.items.filter((each) => each.id !== item.id).slice(0, MORE);
  const here = newsPath(item);
  return page(edition, {
    head: {
      title: item.headline,
      description: item.summary || item.subheadline || undefined,
      canonical: item.canonicalUrl || absolute(edition, here),
      image: item.image ? sharedImage(item.image, edition) : undefined,
      type: "article",
      alternates: [{ type: "application/ld+json", href: structuredDataPath(item) }],
    },
    here,
    main: <Article item={item} more={more} edition={edition} proofs={proofs} />,
    items: [item.id, ...more.map((each) => each.id)],
    tags: item.newsroom ? [faceTag(item.newsroom)] : [],
  });
}

const sharedImage = (image: NewsImage, edition: Edition) => {
  const { url, width, height } = widest(image);
  return { url: absolute(edition, url), width, height, alt: image.alt };
};

/** The item as JSON-LD, on its own: a page without any script cannot carry it. */
export async function itemData(edition: Edition, item: NewsItem): Promise<Answer> {
  const url = absolute(edition, newsPath(item));
  const data = structuredData(item, {
    url,
    publisher: { name: edition.title.name, url: edition.origin },
    absolute: (path) => absolute(edition, path),
  });
  return {
    headers: { "Content-Type": "application/ld+json; charset=utf-8" },
    body: JSON.stringify(data),
    items: [item.id],
  };
}
