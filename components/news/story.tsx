import { directionOf, type Edition } from "@/components/site/edition";
import { shortTime } from "@/components/site/times";
import { newsPath } from "@/lib/core/paths";
import type { NewsCard } from "@/lib/news/schema";
import { Kicker } from "./kicker";
import { Thumbnail } from "./picture";

/** `lead` leads a page, `second` has text and perhaps a picture, `brief` text alone, `line` a headline alone. */
export type StorySize = "lead" | "second" | "brief" | "line";

/** Language attributes of an item that is not in the title's language. */
export const tongue = (item: { language: string }, edition: Edition) =>
  item.language === edition.title.language ? {} : { lang: item.language, dir: directionOf(item.language) };

/** A story in a list. `level` is the rank of its headline among the page's headings. */
export function Story({
  item,
  edition,
  size = "second",
  level = 3,
}: {
  item: NewsCard;
  edition: Edition;
  size?: StorySize;
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  const pictured = item.image && (size === "lead" || size === "second") ? item.image : null;
  return (
    <article className={`story ${size}${pictured ? " pictured" : ""}`} {...tongue(item, edition)}>
      {pictured && (
        <div className="story-picture">
          <Thumbnail image={pictured} eager={size === "lead"} />
        </div>
      )}
      <div className="story-text">
        <Kicker item={item} />
        <Heading className="headline">
          <a href={newsPath(item)}>{item.headline}</a>
        </Heading>
        {size === "lead" && item.subheadline && <p className="dek">{item.subheadline}</p>}
        {size !== "line" && item.summary && <p className="summary">{item.summary}</p>}
        <p className="stamp">
          {size === "lead" && item.byline && <span>By {item.byline} </span>}
          {item.place && size !== "line" && <span className="stamp-place">{item.place} </span>}
          <time dateTime={item.publishedAt.toISOString()}>{shortTime(edition, item.publishedAt)}</time>
        </p>
      </div>
    </article>
  );
}
