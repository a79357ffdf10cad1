import { Article } from "@/components/news/article";
import type { Edition } from "@/components/site/edition";
import { newsPath, structuredDataPath } from "@/lib/core/paths";
import { whileUnchanged } from "@/lib/core/while-unchanged";
import { listChannel } from "@/lib/news/queries";
import type { NewsItem } from "@/lib/news/schema";
import { sameNews } from "@/lib/news/stories";
import { storyTag } from "@/lib/news/story-tag";
import { faceTag } from "@/lib/organisations/face";
import { publicProofs } from "@/lib/organisations/identity/queries";
import { itemDescribed, itemDocument } from "./described";
import type { Answer } from "./door";
import { page } from "./render";
import { sharedImage } from "./share";

const MORE = 6;

/** The same for every item of the title. */
const latestOfWire = ({ title, now }: Edition) =>
  whileUnchanged(`wire ${title.id}`, () =>
    listChannel({ publicationId: title.id, channel: "wire" }, now, { limit: MORE + 9 }),
  );

/**
 * The page of an item with the latest of the wire below it. It depends on each story it shows, but not on the
 * wire's list: or every story that comes in would drop every item page there is.
 */
export async function itemPage(edition: Edition, item: NewsItem): Promise<Answer> {
  const { newsroom } = item;
  const wire = await latestOfWire(edition);
  const proofs = newsroom ? await whileUnchanged(`proofs ${newsroom}`, () => publicProofs(newsroom)) : [];
  const same = await sameNews(edition.title.id, item, edition.now);
  const shown = new Set([item.id, ...same.map((each) => each.id)]);
  const more = wire.items.filter((each) => !shown.has(each.id)).slice(0, MORE);
  const here = newsPath(item);
  const answer = await page(edition, {
    head: {
      noindex: item.noIndex,
      title: item.headline,
      description: item.summary || item.subheadline || undefined,
      ...(item.canonicalUrl && !item.noIndex ? { canonical: item.canonicalUrl } : {}),
      image: sharedImage(edition, item),
      type: "article",
      alternates: [{ type: "application/ld+json", href: structuredDataPath(item) }],
      data: itemDescribed(edition, item),
    },
    here,
    main: <Article item={item} more={more} same={same} edition={edition} proofs={proofs} />,
    items: [...shown, ...more.map((each) => each.id)],
    tags: [
      ...(item.newsroom ? [faceTag(item.newsroom)] : []),
      ...(item.storyId ? [storyTag(item.storyId)] : []),
    ],
  });
  return unindexed(item, answer);
}

/** For what is not HTML the header is the only way to say it. */
const unindexed = (item: NewsItem, answer: Answer): Answer =>
  item.noIndex ? { ...answer, headers: { ...answer.headers, "X-Robots-Tag": "noindex" } } : answer;

/** The item as JSON-LD, on its own. */
export async function itemData(edition: Edition, item: NewsItem): Promise<Answer> {
  return unindexed(item, {
    headers: { "Content-Type": "application/ld+json; charset=utf-8" },
    body: JSON.stringify(itemDocument(edition, item)),
    items: [item.id],
  });
}
