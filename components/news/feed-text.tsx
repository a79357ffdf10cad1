import { absolute, type Edition } from "@/components/site/edition";
import type { NewsImage, NewsItem } from "@/lib/news/schema";
import { CorrectionLines } from "./corrections";
import { ItemText, Matter, Quotes } from "./item-text";
import { Downloads } from "./matter-media";
import { Figure } from "./picture";

/** Feed readers choose no sizes or formats: one address, and a whole one. */
const absoluteImage = (image: NewsImage, edition: Edition): NewsImage => ({
  ...image,
  widths: [],
  formats: ["webp"],
  focalX: 0.5,
  focalY: 0.5,
  url: absolute(edition, image.url),
});

const withFiles = (item: NewsItem, edition: Edition): NewsItem => ({
  ...item,
  details: {
    ...item.details,
    attachments: item.details.attachments.map((each) => ({ ...each, url: absolute(edition, each.url) })),
  },
});

/**
 * All of an item that a feed may carry, its pictures and files at absolute addresses. A correction that matters comes
 * first, as on its page. Pictures stand as those below a story do: beside one that hurries React sets a link to load it
 * early, which belongs to a page's head and to no feed.
 */
export function FeedText({ item, edition }: { item: NewsItem; edition: Edition }) {
  const material = item.corrections.filter((each) => each.class === "A");
  const lesser = item.corrections.filter((each) => each.class !== "A");
  return (
    <>
      <CorrectionLines corrections={material} edition={edition} />
      {item.image && <Figure image={absoluteImage(item.image, edition)} place="article-below" />}
      <ItemText item={item} edition={edition} />
      <Quotes item={item} />
      {item.details.images.map((image) => (
        <Figure key={image.url} image={absoluteImage(image, edition)} place="article-below" />
      ))}
      <CorrectionLines corrections={lesser} edition={edition} />
      <Downloads item={withFiles(item, edition)} />
      <Matter item={item} />
    </>
  );
}
