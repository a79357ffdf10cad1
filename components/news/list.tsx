import type { ReactNode } from "react";
import type { Edition } from "@/components/site/edition";
import type { NewsCard, Page } from "@/lib/news/schema";
import { Story } from "./story";

/** A list of a title, newest first, with its feeds and the way to older news. The first page has a lead. */
export function StoryList({
  heading,
  intro,
  page,
  edition,
  path,
  older,
  feeds = [],
  choices,
  empty,
}: {
  heading: string;
  intro?: ReactNode;
  page: Page<NewsCard>;
  edition: Edition;
  /** The list's address, with its query if it has one. */
  path: string;
  /** Whether this is a later page of the list. */
  older: boolean;
  feeds?: { href: string; name: string }[];
  /** What the list can be narrowed down to. */
  choices?: ReactNode;
  empty: string;
}) {
  const [first, ...rest] = page.items;
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>
          {heading}
          {older && <span className="older-mark"> Older news</span>}
        </h1>
        {intro}
        {feeds.length > 0 && (
          <p className="feed-links">
            <span>Follow: </span>
            {feeds.map((feed) => (
              <a key={feed.href} href={feed.href}>
                {feed.name}
              </a>
            ))}
          </p>
        )}
      </header>
      {choices}
      {page.items.length === 0 && <p className="empty">{empty}</p>}
      {!older && first && <Story item={first} edition={edition} size="lead" level={2} place="list-lead" />}
      <div className="rows">
        {(older ? page.items : rest).map((item) => (
          <Story key={item.id} item={item} edition={edition} level={2} place="row" />
        ))}
      </div>
      {(page.nextCursor || older) && (
        <nav className="pager" aria-label="Pages of this list">
          {older && <a href={path}>Newest news</a>}
          {page.nextCursor && (
            <a rel="next" href={`${path}${path.includes("?") ? "&" : "?"}after=${page.nextCursor}`}>
              Older news
            </a>
          )}
        </nav>
      )}
    </div>
  );
}
