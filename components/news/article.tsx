import { absolute, type Edition, sideOf, tongueOf } from "@/components/site/edition";
import { fullTime } from "@/components/site/times";
import { newsPath } from "@/lib/core/paths";
import { creditLine } from "@/lib/news/credit";
import type { NewsCard, NewsItem } from "@/lib/news/schema";
import { PublishCall } from "./call";
import { LesserCorrections, MaterialCorrections } from "./corrections";
import { Facts } from "./facts";
import { ItemText, Matter, Quotes } from "./item-text";
import { Kicker } from "./kicker";
import { Downloads, Gallery } from "./matter-media";
import { Figure } from "./picture";
import type { SenderProof } from "./proofs";
import { Provenance } from "./provenance";
import { Revised } from "./revised";
import { Story } from "./story";

/** The page of one item: the story, what belongs to it, where it comes from, and what else there is. */
export function Article({
  item,
  more,
  edition,
  proofs = [],
}: {
  item: NewsItem;
  more: NewsCard[];
  edition: Edition;
  /** What its sender has proved. */
  proofs?: SenderProof[];
}) {
  return (
    <div className="item-page">
      <article
        className={`item from-${item.origin}`}
        itemScope
        itemType="https://schema.org/NewsArticle"
        {...sideOf(item, edition)}
      >
        <link itemProp="mainEntityOfPage" href={absolute(edition, newsPath(item))} />
        <header className="item-head">
          <Kicker item={item} linked />
          <h1 itemProp="headline" {...tongueOf(item, edition)}>
            {item.headline}
          </h1>
          {item.subheadline && (
            <p className="dek" itemProp="alternativeHeadline" {...tongueOf(item, edition)}>
              {item.subheadline}
            </p>
          )}
          <p className="byline">
            {item.byline && (
              <span className="by">
                By <span itemProp="author">{item.byline}</span>
              </span>
            )}
            <span>
              <time itemProp="datePublished" dateTime={item.publishedAt.toISOString()}>
                {fullTime(edition, item.publishedAt)}
              </time>
            </span>
            <Revised item={item} edition={edition} />
          </p>
        </header>
        <MaterialCorrections corrections={item.corrections} edition={edition} />
        {item.image && <Figure image={item.image} />}
        <div className="item-body">
          <Facts item={item} edition={edition} />
          {!item.body && item.summary && <p className="text">{item.summary}</p>}
          <ItemText item={item} edition={edition} />
          <Quotes item={item} />
          <Gallery item={item} />
          <LesserCorrections corrections={item.corrections} edition={edition} />
          <p className="source-credit">
            Source: <span itemProp="sourceOrganization">{creditLine(item)}</span>
            {item.canonicalUrl && (
              <>
                {" "}
                · <a href={item.canonicalUrl}>Read the original</a>
              </>
            )}
          </p>
          <Downloads item={item} />
          <Matter item={item} />
        </div>
      </article>
      <div className="item-side">
        <Provenance item={item} edition={edition} proofs={proofs} />
        <PublishCall name={edition.title.name} />
      </div>
      {more.length > 0 && (
        <aside className="more" aria-labelledby="more">
          <h2 id="more" className="rubric">
            More information
          </h2>
          <div className="more-grid">
            {more.map((each) => (
              <Story key={each.id} item={each} edition={edition} size="brief" />
            ))}
          </div>
        </aside>
      )}
    </div>
  );
}
