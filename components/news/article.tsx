import { SignUpForm } from "@/components/newsletter/sign-up-form";
import { type Edition, sideOf, tongueOf } from "@/components/site/edition";
import { fullTime } from "@/components/site/times";
import { Trail } from "@/components/site/trail";
import { newsPath, sectionPath, site } from "@/lib/core/paths";
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
import { SameNews } from "./same-news";
import { SourceCredit } from "./source-credit";
import { Story } from "./story";

/** The page of one item: the story, what belongs to it, where it comes from, and what else there is. */
export function Article({
  item,
  more,
  same = [],
  edition,
  proofs = [],
}: {
  item: NewsItem;
  more: NewsCard[];
  /** Other items that tell the same news. */
  same?: NewsCard[];
  edition: Edition;
  /** What its sender has proved. */
  proofs?: SenderProof[];
}) {
  return (
    <div className="item-page">
      <article className={`item from-${item.origin}`} {...sideOf(item, edition)}>
        <header className="item-head">
          <Trail steps={stepsTo(item, edition)} />
          <Kicker item={item} linked />
          <h1 {...tongueOf(item, edition)}>{item.headline}</h1>
          {item.subheadline && (
            <p className="dek" {...tongueOf(item, edition)}>
              {item.subheadline}
            </p>
          )}
          <p className="byline">
            {item.byline && <span className="by">By {item.byline}</span>}
            <span>
              <time dateTime={item.publishedAt.toISOString()}>{fullTime(edition, item.publishedAt)}</time>
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
          <SourceCredit item={item} />
          <Downloads item={item} />
          <Matter item={item} />
          <SameNews items={same} edition={edition} />
        </div>
      </article>
      <div className="item-side">
        <Provenance item={item} edition={edition} proofs={proofs} />
        <SignUpForm edition={edition} here={newsPath(item)} id="daily" />
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

/** The front page, and the section a story stands in. */
function stepsTo(item: NewsItem, { title }: Edition) {
  const section = title.sections.find(({ slug }) => slug === item.section);
  return [
    { href: site.home, name: title.name },
    ...(section ? [{ href: sectionPath(section.slug), name: section.name }] : []),
  ];
}
