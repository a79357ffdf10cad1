import { type Edition, sideOf, tongueOf } from "@/components/site/edition";
import { newsPath, site } from "@/lib/core/paths";
import type { NewsCard } from "@/lib/news/schema";
import type { EditionContent } from "@/lib/newsletter/edition/content";
import { cut } from "@/lib/newsletter/letter/cut";
import { hoursInWords } from "@/lib/newsletter/letter/day-words";
import type { Outline, Told } from "@/lib/newsletter/letter/outline";
import {
  EVENTS_HEADING,
  EVENTS_MORE,
  EVENTS_MOST,
  kickerWords,
  PART_WORDS,
  placeWords,
  SUMMARY_MOST,
} from "@/lib/newsletter/letter/words";
import { Picture } from "../news/picture";

/** A day's letter as a page says it: the very words of the mail, in the same order. */
export function DigestLetter({
  content,
  outline,
  edition,
}: {
  content: EditionContent;
  outline: Outline;
  edition: Edition;
}) {
  return (
    <div className="digest">
      {content.note && (
        <div className="digest-note">
          {content.note.split("\r\n").map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat and never move
            <p key={at}>{line}</p>
          ))}
        </div>
      )}
      {outline.lead && <DigestStory told={outline.lead} edition={edition} />}
      {outline.blocks.map(({ part, stories }) => (
        <section key={part} className="block" aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`} className="rubric">
            {PART_WORDS[part].heading}
          </h2>
          {PART_WORDS[part].about && <p className="stamp">{PART_WORDS[part].about}</p>}
          {stories.map((told) => (
            <DigestStory key={told.entry.id} told={told} edition={edition} />
          ))}
        </section>
      ))}
      {outline.events && <DigestEvents content={content} edition={edition} />}
    </div>
  );
}

function DigestStory({ told: { entry, size, why }, edition }: { told: Told; edition: Edition }) {
  const { card } = entry;
  const isLead = size === "lead";
  const Heading = isLead ? "h2" : "h3";
  const summary = cut(card.summary, SUMMARY_MOST[size]);
  const caption = card.image ? [card.image.caption, card.image.credit].filter(Boolean).join(" ") : "";
  return (
    <article className={`story ${isLead ? "lead" : "brief"}`} {...sideOf(card, edition)}>
      {isLead && card.image && (
        <figure className="story-picture">
          <Picture image={card.image} place="article" />
          {caption && <figcaption {...tongueOf(card, edition)}>{caption}</figcaption>}
        </figure>
      )}
      <div className="story-text">
        <DigestKicker card={card} />
        <Heading className="headline" {...tongueOf(card, edition)}>
          <a href={newsPath(card)}>{card.headline}</a>
        </Heading>
        {summary && (
          <p className="summary" {...tongueOf(card, edition)}>
            {summary}
          </p>
        )}
        <p className="stamp">{why}</p>
      </div>
    </article>
  );
}

function DigestKicker({ card }: { card: NewsCard }) {
  const { origin, from, kind } = kickerWords(card);
  return (
    <p className="kicker">
      <span className={`origin origin-${card.origin}`}>{origin}</span>{" "}
      {[from, kind].filter(Boolean).join(" · ")}
    </p>
  );
}

function DigestEvents({ content: { events }, edition }: { content: EditionContent; edition: Edition }) {
  return (
    <section className="block" aria-labelledby="part-events">
      <h2 id="part-events" className="rubric">
        {EVENTS_HEADING}
      </h2>
      {events.slice(0, EVENTS_MOST).map((each) => (
        <p key={each.item.id} className="digest-event">
          <b>{hoursInWords(edition.title, each)}</b>{" "}
          <a href={newsPath(each.item)} {...tongueOf(each.item, edition)}>
            {each.item.headline}
          </a>
          <br />
          <span className="stamp">{placeWords(each.event)}</span>
        </p>
      ))}
      {events.length > EVENTS_MOST && (
        <p className="digest-event">
          <a href={site.events}>{EVENTS_MORE}</a>
        </p>
      )}
    </section>
  );
}
