import { SignUpForm } from "@/components/newsletter/sign-up-form";
import { daily, feedPath, sectionPath, site } from "@/lib/core/paths";
import type { Edition } from "./edition";

/** Pages with the daily email's form where it belongs to them: the footer only names it. */
const HAS_FORM = /^\/(news|subscribe|digest)(\/|$)/;

/** What stands under every page: sections, the house, the feeds, the daily email. `here` is the page's path. */
export function Footer({ edition, here }: { edition: Edition; here: string }) {
  const { title } = edition;
  return (
    <footer className="footer">
      <p className="footer-name">{title.name}</p>
      <nav aria-label="All sections">
        <h2>Sections</h2>
        <ul className="footer-columns">
          {title.sections.map(({ slug, name }) => (
            <li key={slug}>
              <a href={sectionPath(slug)}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={`About ${title.name}`}>
        <h2>The house</h2>
        <ul>
          <li>
            <a href={daily.subscribe}>The daily email</a>
          </li>
          <li>
            <a href={site.about}>About {title.name}</a>
          </li>
          <li>
            <a href={site.standards}>Standards for releases</a>
          </li>
          <li>
            <a href={site.corrections}>Corrections</a>
          </li>
          <li>
            <a href={site.ledger}>Desk ledger</a>
          </li>
          <li>
            <a href={site.submit}>Publish your news</a>
          </li>
          <li>
            <a href={site.archive}>Archive</a>
          </li>
        </ul>
      </nav>
      <nav aria-label="Feeds">
        <h2>Feeds</h2>
        <ul>
          <li>
            <a href={feedPath("/", "rss.xml")}>RSS</a>
          </li>
          <li>
            <a href={feedPath("/", "atom.xml")}>Atom</a>
          </li>
          <li>
            <a href={feedPath("/", "feed.json")}>JSON Feed</a>
          </li>
        </ul>
      </nav>
      {HAS_FORM.test(here) ? null : <SignUpForm edition={edition} here={here} id="footer-daily" />}
      <p className="footer-note">
        Every story here says where it comes from: a release an organisation submitted, a wire agency, or our
        own desk. No scripts, no cookies, no tracking.
      </p>
    </footer>
  );
}
