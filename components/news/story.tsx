import { type Edition, sideOf, tongueOf } from "@/components/site/edition";
import { newsPath } from "@/lib/core/paths";
import type { NewsCard, NewsImage } from "@/lib/news/schema";
import { Kicker } from "./kicker";
import { Picture, type PicturePlace } from "./picture";
import { When } from "./when";

/** `lead` leads a page, `second` has text and perhaps a picture, `brief` text alone, `line` a headline alone. */
export type StorySize = "lead" | "second" | "brief" | "line";

/** A story in a list. `level` is the rank of its headline among the page's headings. */
export function Story({
  item,
  edition,
  size = "second",
  level = 3,
  place = size === "lead" ? "lead" : "card",
}: {
  item: NewsCard;
  edition: Edition;
  size?: StorySize;
  level?: 2 | 3;
  /** Where its picture stands, when it is not the front page. */
  place?: PicturePlace;
}) {
  const Heading = `h${level}` as const;
  const pictured = item.image && (size === "lead" || size === "second") ? item.image : null;
  return (
    <article className={`story ${size}${pictured ? " pictured" : ""}`} {...sideOf(item, edition)}>
      {pictured && (
        <figure className="story-picture">
          <Picture image={pictured} place={place} />
          <Caption image={pictured} size={size} edition={edition} item={item} />
        </figure>
      )}
      <div className="story-text">
        <Kicker item={item} />
        <Heading className="headline" {...tongueOf(item, edition)}>
          <a href={newsPath(item)}>{item.headline}</a>
        </Heading>
        {size === "lead" && item.subheadline && (
          <p className="dek" {...tongueOf(item, edition)}>
            {item.subheadline}
          </p>
        )}
        {size !== "line" && item.summary && (
          <p className="summary" {...tongueOf(item, edition)}>
            {item.summary}
          </p>
        )}
        <p className="stamp">
          {size === "lead" && item.byline && <span className="stamp-part">By {item.byline} </span>}
          {item.place && size !== "line" && <span className="stamp-part">{item.place} </span>}
          <When at={item.publishedAt} edition={edition} />
        </p>
      </div>
    </article>
  );
}

/** What the picture of a lead shows and whose it is; of a smaller one, whose it is. */
function Caption({
  image,
  size,
  item,
  edition,
}: {
  image: NewsImage;
  size: StorySize;
  item: NewsCard;
  edition: Edition;
}) {
  const caption = size === "lead" ? image.caption : "";
  if (!caption && !image.credit) return null;
  return (
    <figcaption {...tongueOf(item, edition)}>
      {caption} {image.credit && <span className="credit">{image.credit}</span>}
    </figcaption>
  );
}
