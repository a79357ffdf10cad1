import { dayInFull, monthInWords } from "@/components/site/calendar-words";
import type { Edition } from "@/components/site/edition";
import { Trail } from "@/components/site/trail";
import type { Day } from "@/lib/core/month";
import { archivePath, site } from "@/lib/core/paths";
import type { NewsCard, Page } from "@/lib/news/schema";
import { Story } from "./story";

/** A day's paper: its stories under their sections, in the order of the title's sections. */
export function ArchiveDay({
  day,
  page,
  before,
  after,
  older,
  edition,
}: {
  day: Day;
  page: Page<NewsCard>;
  /** Days with news on either side. */
  before: Day | null;
  after: Day | null;
  older: boolean;
  edition: Edition;
}) {
  const path = archivePath(day.toString());
  const month = day.toPlainYearMonth();
  return (
    <div className="archive-page">
      <header className="page-head">
        <Trail
          steps={[
            { href: site.archive, name: "Archive" },
            { href: archivePath(month.toString()), name: monthInWords(edition, month) },
          ]}
        />
        <h1>
          <time dateTime={day.toString()}>{dayInFull(edition, day)}</time>
        </h1>
      </header>
      {page.items.length === 0 && <p className="empty">Nothing was published on this day.</p>}
      <div className="blocks">
        {bySection(page.items, edition).map(({ slug, name, items }) => (
          <section key={slug} className="block" aria-labelledby={`in-${slug}`}>
            <h2 id={`in-${slug}`} className="rubric">
              {name}
            </h2>
            {items.map((item) => (
              <Story key={item.id} item={item} edition={edition} size="line" />
            ))}
          </section>
        ))}
      </div>
      {(page.nextCursor || older) && (
        <nav className="pager" aria-label="Pages of this day">
          {older && <a href={path}>The day’s last stories</a>}
          {page.nextCursor && (
            <a rel="next" href={`${path}?after=${page.nextCursor}`}>
              Earlier that day
            </a>
          )}
        </nav>
      )}
      {(before || after) && (
        <nav className="turner" aria-label="Days">
          {before && (
            <a rel="prev" href={archivePath(before.toString())}>
              {dayInFull(edition, before)}
            </a>
          )}
          {after && (
            <a rel="next" href={archivePath(after.toString())}>
              {dayInFull(edition, after)}
            </a>
          )}
        </nav>
      )}
    </div>
  );
}

function bySection(items: NewsCard[], { title }: Edition) {
  const known = new Set(title.sections.map(({ slug }) => slug));
  return [...title.sections, { slug: "other", name: "Further news" }]
    .map((section) => ({
      ...section,
      items: items.filter((item) => (known.has(item.section) ? item.section : "other") === section.slug),
    }))
    .filter((block) => block.items.length > 0);
}
