import { type Edition, sideOf, tongueOf } from "@/components/site/edition";
import { dayInWords } from "@/components/site/times";
import { newsPath, site } from "@/lib/core/paths";
import type { NewsItem, Page } from "@/lib/news/schema";
import { Kicker } from "./kicker";
import { Picture } from "./picture";
import { When } from "./when";

/** Who takes up which post where: what organisations have announced, newest first. */
export function People({ page, edition, older }: { page: Page<NewsItem>; edition: Edition; older: boolean }) {
  return (
    <div className="people-page">
      <header className="page-head">
        <h1>People {older && <span className="older-mark">Older news</span>}</h1>
        <p className="dek">
          Appointments, as organisations announce them. <a href={site.submit}>Tell us about yours</a>.
        </p>
      </header>
      {page.items.length === 0 && <p className="empty">No appointment has been announced yet.</p>}
      <ul className="people">
        {page.items.map((item) => (
          <Mover key={item.id} item={item} edition={edition} />
        ))}
      </ul>
      {(page.nextCursor || older) && (
        <nav className="pager" aria-label="Pages of this list">
          {older && <a href={site.people}>Newest news</a>}
          {page.nextCursor && (
            <a rel="next" href={`${site.people}?after=${page.nextCursor}`}>
              Older news
            </a>
          )}
        </nav>
      )}
    </div>
  );
}

function Mover({ item, edition }: { item: NewsItem; edition: Edition }) {
  const { appointment, onBehalfOf } = item.details;
  if (!appointment) return null;
  return (
    <li className={item.image ? "mover pictured" : "mover"} {...sideOf(item, edition)}>
      {item.image && (
        <div className="mover-picture">
          <Picture image={item.image} place="portrait" />
        </div>
      )}
      <article className="mover-text">
        <Kicker item={item} />
        <h2 {...tongueOf(item, edition)}>{appointment.person}</h2>
        <p className="mover-role" {...tongueOf(item, edition)}>
          {appointment.role}, {onBehalfOf || item.creditName}
        </p>
        <dl>
          {appointment.start && (
            <div>
              <dt>From</dt>
              <dd>
                <time dateTime={appointment.start}>{dayInWords(edition, appointment.start)}</time>
              </dd>
            </div>
          )}
          {appointment.previousRole && (
            <div>
              <dt>Before</dt>
              <dd {...tongueOf(item, edition)}>{appointment.previousRole}</dd>
            </div>
          )}
        </dl>
        <p className="stamp">
          <a href={newsPath(item)} {...tongueOf(item, edition)}>
            {item.headline}
          </a>{" "}
          · <When at={item.publishedAt} edition={edition} />
        </p>
      </article>
    </li>
  );
}
