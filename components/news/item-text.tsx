import { type Edition, tongueOf } from "@/components/site/edition";
import { datelineDay } from "@/components/site/times";
import type { NewsItem } from "@/lib/news/schema";
import { withDateline } from "./dateline";
import { Paragraphs } from "./paragraphs";

/** The stored text of an item, which was sanitised when it was stored, under its dateline. */
export function ItemText({ item, edition }: { item: NewsItem; edition: Edition }) {
  const html = withDateline(item.body, {
    place: item.place,
    day: item.datelineDate ? datelineDay(edition, item.datelineDate) : "",
    agency: item.origin === "wire" ? item.creditName : "",
  });
  return (
    <div
      {...tongueOf(item, edition)}
      className="text"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place that may print stored, sanitised HTML
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

export function Quotes({ item }: { item: NewsItem }) {
  return item.details.quotes.map((quote) => (
    <figure key={`${quote.speaker} ${quote.text}`} className="quote">
      <blockquote>
        <p>“{quote.text.replace(/^["“„]|["”]$/g, "")}”</p>
      </blockquote>
      <figcaption>
        <b>{quote.speaker}</b>
        {quote.role && `, ${quote.role}`}
      </figcaption>
    </figure>
  ));
}

/** About the organisation, links and people to ask, below a release. */
export function Matter({ item }: { item: NewsItem }) {
  const { boilerplate, links, contacts, tickers, onBehalfOf } = item.details;
  return (
    <>
      {boilerplate && (
        <section className="matter" aria-labelledby="about-source">
          <h2 id="about-source">About {onBehalfOf || item.creditName}</h2>
          <Paragraphs text={boilerplate} />
          {tickers.length > 0 && <p className="tickers">{tickers.join(" · ")}</p>}
        </section>
      )}
      {links.length > 0 && (
        <section className="matter" aria-labelledby="links">
          <h2 id="links">Links</h2>
          <ul>
            {links.map((link) => (
              <li key={link.url}>
                <a href={link.url} rel="nofollow">
                  {link.label || link.url}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {contacts.length > 0 && (
        <section className="matter" aria-labelledby="contacts">
          <h2 id="contacts">Contact</h2>
          {contacts.map((contact) => (
            <p key={contact.name + contact.email}>
              <b>{contact.name}</b>
              {contact.email && (
                <>
                  <br />
                  <a href={`mailto:${encodeURIComponent(contact.email).replace("%40", "@")}`}>
                    {contact.email}
                  </a>
                </>
              )}
              {contact.phone && (
                <>
                  <br />
                  <a href={`tel:${contact.phone.replace(/[^\d+]/g, "")}`}>{contact.phone}</a>
                </>
              )}
            </p>
          ))}
        </section>
      )}
    </>
  );
}
