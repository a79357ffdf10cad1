import { type Edition, sideOf, tongueOf } from "@/components/site/edition";
import { newsPath, sectionPath, site } from "@/lib/core/paths";
import type { NewsEvent } from "@/lib/news/events/event";
import type { FrontPage } from "@/lib/news/front-page";
import type { NewsCard, NewsItem } from "@/lib/news/schema";
import { PublishCall } from "./call";
import { ComingEvents, NewPosts } from "./front-calendar";
import { Story } from "./story";
import { When } from "./when";

/** So many stories stand below the lead, the rest beside it. */
const UNDER = 4;

/** The front page: the lead and its neighbours, the wire's latest, submitted releases apart, then the sections. */
export function Front({
  page,
  events = [],
  posts = [],
  edition,
}: {
  page: FrontPage;
  /** What is on next. */
  events?: NewsEvent[];
  /** Appointments, newest first. */
  posts?: NewsItem[];
  edition: Edition;
}) {
  if (!page.lead) return <EmptyFront edition={edition} />;
  const [under, beside] = [page.second.slice(0, UNDER), page.second.slice(UNDER)];
  const isAlone = beside.length + events.length + posts.length === 0;
  return (
    <div className="front-page">
      <section className={page.latest.length ? "front" : "front front-two"} aria-labelledby="top">
        <h2 id="top" className="unseen">
          Top stories
        </h2>
        <div className="front-lead">
          <Story item={page.lead} edition={edition} size="lead" />
          {under.length > 0 && (
            <div className="front-under">
              {under.map((item) => (
                <Story key={item.id} item={item} edition={edition} size="brief" />
              ))}
            </div>
          )}
        </div>
        {!isAlone && (
          <div className="front-beside">
            {beside.map((item, index) => (
              <Story key={item.id} item={item} edition={edition} size={index === 0 ? "second" : "brief"} />
            ))}
            <ComingEvents events={events} edition={edition} />
            <NewPosts items={posts} edition={edition} />
          </div>
        )}
        {page.latest.length > 0 && <Latest items={page.latest} edition={edition} />}
      </section>
      {page.releases.length > 0 && (
        <section className="releases" aria-labelledby="releases">
          <header className="band">
            <h2 id="releases">
              <a href={site.releases}>Releases</a>
            </h2>
            <p>Handed in by organisations and read by our editors before they appear.</p>
          </header>
          <div className="releases-grid">
            {page.releases.map((item) => (
              <Story key={item.id} item={item} edition={edition} size="brief" />
            ))}
          </div>
          <PublishCall name={edition.title.name} level={3} />
        </section>
      )}
      <div className="blocks">
        {page.blocks.map((block) => (
          <section key={block.slug} className="block" aria-labelledby={`in-${block.slug}`}>
            <h2 id={`in-${block.slug}`} className="rubric">
              <a href={sectionPath(block.slug)}>{block.name}</a>
            </h2>
            {block.items.map((item, index) => (
              <Story key={item.id} item={item} edition={edition} size={index === 0 ? "second" : "line"} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

function Latest({ items, edition }: { items: NewsCard[]; edition: Edition }) {
  return (
    <section className="latest" aria-labelledby="latest">
      <h3 id="latest" className="rubric">
        Latest from the wire
      </h3>
      <ol>
        {items.map((item) => (
          <li key={item.id} {...sideOf(item, edition)}>
            <When at={item.publishedAt} edition={edition} />
            <a href={newsPath(item)} {...tongueOf(item, edition)}>
              {item.headline}
            </a>
            <span className="agency">{item.creditName}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function EmptyFront({ edition }: { edition: Edition }) {
  return (
    <div className="plain-page">
      <h2>The first edition is being set</h2>
      <p>{edition.title.name} has published nothing yet. The first stories will stand here.</p>
      <PublishCall name={edition.title.name} />
    </div>
  );
}
