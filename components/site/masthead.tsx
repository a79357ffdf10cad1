import { sectionPath, site } from "@/lib/core/paths";
import type { Edition } from "./edition";
import { longDate } from "./times";

/** Nameplate with its ears, the dateline bar and the sections. On the front page the name is the heading. */
export function Masthead({ edition, here, query }: { edition: Edition; here: string; query: string }) {
  const { title } = edition;
  const Name = here === site.home ? "h1" : "p";
  return (
    <header className="masthead">
      <div className="nameplate">
        <p className="ear">{title.tagline}</p>
        <Name className="name">
          <a href={site.home}>{title.name}</a>
        </Name>
        <p className="ear ear-end">Published at {title.place}</p>
      </div>
      <div className="dateline-bar">
        <p>
          <span className="bar-place">{title.place}, </span>
          <time dateTime={edition.now.toISOString().slice(0, 10)}>{longDate(edition, edition.now)}</time>
        </p>
        <a className="bar-call" href={site.submit}>
          Publish your news
        </a>
        {here === site.search ? null : <SearchBox label={`Search the ${title.name}`} query={query} />}
      </div>
      <nav className="sections-nav" aria-label="Sections">
        <ul>
          {[
            { href: site.home, name: "Front page" },
            ...title.sections.map(({ slug, name }) => ({ href: sectionPath(slug), name })),
            { href: site.releases, name: "Releases" },
            { href: site.events, name: "Events" },
            { href: site.people, name: "People" },
          ].map(({ href, name }) => (
            <li key={href}>
              <a href={href} aria-current={href === here ? "page" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function SearchBox({ label, query }: { label: string; query: string }) {
  return (
    <search className="bar-search">
      <form action={site.search} method="get">
        <label className="unseen" htmlFor="bar-q">
          {label}
        </label>
        <input
          id="bar-q"
          name="q"
          type="search"
          defaultValue={query}
          maxLength={200}
          placeholder="Search the news"
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
